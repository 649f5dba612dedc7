import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOVUK_DIST, UI_FOLDER } from '../render/templates.ts';

/** Something a page loads. The address holds a digest of the content, so that a copy may be kept for ever. */
export type Asset = Readonly<{ path: string; type: string; content: string }>;

function asset(name: string, type: string, content: string): Asset {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { path: `/assets/${digest}/${name}`, type, content };
}

/**
 * GOV.UK styles without the typeface and the crest, which are for GOV.UK alone: a council’s pages are set in Arial.
 * https://design-system.service.gov.uk/styles/typeface/
 */
const govukStyles = readFileSync(join(GOVUK_DIST, 'govuk/govuk-frontend.min.css'), 'utf8')
  .replaceAll(/@font-face\{[^}]*\}/g, '')
  .replaceAll('GDS Transport,', '')
  .replaceAll(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
  .replace(/\/\*# sourceMappingURL=.*?\*\//, '');
/** Each beside the pages that it is of; one file of them all is served, in the order of their names. */
const ownStyles = globSync('*/*.css', { cwd: UI_FOLDER })
  .sort()
  .map((file) => readFileSync(join(UI_FOLDER, file), 'utf8'))
  .join('\n');

export const stylesheet = asset('throughline.css', 'text/css; charset=utf-8', `${govukStyles}\n${ownStyles}`);
export const icon = asset('icon.svg', 'image/svg+xml', readFileSync(join(UI_FOLDER, 'assets/icon.svg'), 'utf8'));

export const assets: readonly Asset[] = [stylesheet, icon];
