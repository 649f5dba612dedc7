import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';

const GOVUK = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

/** Where govuk-frontend keeps its styles and the macros of its components. */
export const GOVUK_DIST = join(GOVUK, 'dist');
/** Templates stand beside their code, in the sources as in the build. */
export const UI_FOLDER = join(import.meta.dirname, '..');

const environment = nunjucks.configure([UI_FOLDER, GOVUK_DIST], {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** @param name a template by its place under `libs/officer-ui/src` @throws when the template fails */
export const drawn = (name: string, model: object): string => environment.render(name, model);
