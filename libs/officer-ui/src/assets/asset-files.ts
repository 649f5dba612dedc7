import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { GOVUK_DIST, MOJ, UI_FOLDER } from '../render/templates.ts';
import { componentStyles } from './component-styles.ts';

/** Something a page loads. The address holds a digest of the content, so that a copy may be kept for ever. */
export type Asset = Readonly<{
  path: string;
  type: string;
  content: string | Buffer;
  /** Made when it is first asked for, beside the loop, and once: a start waits for none of it. */
  packed: (packing: Packing) => Promise<Buffer>;
}>;

/** As a browser asks for it, the smaller first. */
export const packings = ['br', 'gzip'] as const;
export type Packing = (typeof packings)[number];

const packs = {
  br: promisify<string | Buffer, Buffer>(brotliCompress),
  gzip: promisify<string | Buffer, Buffer>(gzip),
};

export function asset(name: string, type: string, content: string | Buffer): Asset {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const made = new Map<Packing, Promise<Buffer>>();
  const packed = (packing: Packing) => {
    const one = made.get(packing) ?? packs[packing](content);
    made.set(packing, one);
    return one;
  };
  return { path: `/assets/${digest}/${name}`, type, content, packed };
}

/**
 * GOV.UK styles without the typeface and the crest, which are for GOV.UK alone: a council’s pages are set in Arial.
 * https://design-system.service.gov.uk/styles/typeface/
 */
const inArial = (styles: string) =>
  styles
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '')
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none');

const govukStyles = inArial(readFileSync(join(GOVUK_DIST, 'govuk/govuk-frontend.min.css'), 'utf8')).replace(
  /\/\*# sourceMappingURL=.*?\*\//,
  '',
);

/** What the pages use of the Ministry of Justice’s components; nothing of it runs in a browser. */
const COMPONENTS = ['moj-badge', 'moj-sub-navigation', 'moj-timeline'];
const mojStyles = inArial(componentStyles(readFileSync(join(MOJ, 'moj/moj-frontend.min.css'), 'utf8'), COMPONENTS));

/** Each beside the pages that it is of, in the order of their names. */
const own = (pattern: string) =>
  globSync(pattern, { cwd: UI_FOLDER })
    .sort()
    .map((file) => ({ name: basename(file), content: readFileSync(join(UI_FOLDER, file), 'utf8') }));
const ownStyles = own('*/*.css').map(({ content }) => content);

export const stylesheet = asset(
  'throughline.css',
  'text/css; charset=utf-8',
  [govukStyles, mojStyles, ...ownStyles].join('\n'),
);
export const icon = asset('icon.svg', 'image/svg+xml', own('assets/icon.svg')[0]!.content);

/** What saves keystrokes where a script runs, and is missed by nobody where none does. Each is a module of its own. */
export const scripts = own('*/*.script.js').map(({ name, content }) =>
  asset(name, 'text/javascript; charset=utf-8', content),
);

export const assets: readonly Asset[] = [stylesheet, icon, ...scripts];
