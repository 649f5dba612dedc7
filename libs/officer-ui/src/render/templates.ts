import { weekdayWords } from '../words/times.ts';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';

import { recalled, type CivilDate } from '#platform/time';
import { drawnEntries, drawnOnPaper } from '../child-line/drawn-entry.ts';
import { changeList, plainLink } from './entry-parts.ts';
import { listTable } from '../patterns/list-table.ts';
import { sessionRows } from '../registers/session-rows.ts';
import { filledIn, leftInSession } from '../registers/sheet-drawn.ts';
import { weekGrid } from '../registers/week-grid.ts';
import { readingRows } from '../two-readings/drawn-rows.ts';
import { rowList } from './row-list.ts';

const { resolve } = createRequire(import.meta.url);
const GOVUK = dirname(resolve('govuk-frontend/package.json'));

/** Where the Ministry of Justice’s components are kept: their styles, and below `moj` their macros. */
export const MOJ = dirname(resolve('@ministryofjustice/frontend/package.json'));

/** Where govuk-frontend keeps its styles and the macros of its components. */
export const GOVUK_DIST = join(GOVUK, 'dist');
/** Templates stand beside their code, in the sources as in the build. */
export const UI_FOLDER = join(import.meta.dirname, '..');

const environment = nunjucks.configure([UI_FOLDER, GOVUK_DIST, MOJ], {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** In a template: rows, links and the entries of a line, of which a page has hundreds. */
for (const part of [
  ...[rowList, listTable, changeList, plainLink, drawnEntries, drawnOnPaper, readingRows],
  ...[weekGrid, sessionRows],
])
  environment.addGlobal(
    part.name,
    (...said: never[]) => new SafeString((part as (...said: never[]) => string)(...said)),
  );

/** In a template: whom a button filled in, and how many are left. */
for (const part of [filledIn, leftInSession]) environment.addGlobal(part.name, part);

/**
 * In a template: what another one draws of a model, drawn once and said again. For parts that are the same on page after
 * page, and hold nothing about anybody.
 */
environment.addGlobal(
  'drawnOnce',
  (name: string, model: object) => new SafeString(drawnBefore(JSON.stringify([name, model]))),
);

/** The timeline of the components asks for it: their own needs a library of dates, and says days otherwise than we do. */
environment.addFilter('mojDate', (day: CivilDate) => weekdayWords(day));

const { SafeString } = nunjucks.runtime;
const drawnBefore = recalled(200, (asked) => environment.render(...(JSON.parse(asked) as [string, object])));

/** @param name a template by its place under `libs/officer-ui/src` @throws when the template fails */
export const drawn = (name: string, model: object): string => environment.render(name, model);
