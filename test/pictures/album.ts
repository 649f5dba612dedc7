import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, type Case } from './picture-cases.ts';

export type Picture = Readonly<{ path: string; pattern: string; case: Case; width: number; file: string }>;

/** One finished page of each pattern, beside which the others are looked at. */
const FINISHED: Readonly<Record<string, string>> = {
  list: 'caseload',
  'page of a thing': 'line/:childId/overview',
  change: 'register-a-child',
  'check and confirm': 'line/:childId/referrals/:referralId/award',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const drawn = ({ file, case: of, width }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" loading="lazy" width="${width === 390 ? 195 : 520}" alt=""></a><figcaption>${of}, ${width} px</figcaption></figure>`;

/** A page of all pictures: each page in its cases beside the finished page of its pattern. */
export function writeAlbum(folder: string, pictures: readonly Picture[]): void {
  const of = (path: string) => pictures.filter((picture) => picture.path === path);
  const patterns = [...new Set(pictures.map(({ pattern }) => pattern))].toSorted();
  const chapters = patterns.flatMap((pattern) => {
    const paths = [...new Set(pictures.filter((each) => each.pattern === pattern).map(({ path }) => path))];
    const finished = FINISHED[pattern];
    const beside = finished === undefined ? [] : of(finished).filter((each) => each.case === 'as it is');
    return [
      `<h2>${escaped(pattern)}</h2>`,
      ...paths.map(
        (path) =>
          `<h3>/${escaped(path)}</h3><div>${of(path).map(drawn).join('')}</div>${
            beside.length === 0 || path === finished
              ? ''
              : `<details><summary>Beside the finished page of its pattern, /${escaped(finished!)}</summary><div>${beside.map(drawn).join('')}</div></details>`
          }`,
      ),
    ];
  });
  const cases = Object.entries(CASES).map(([name, words]) => `<li>${name}: ${words}</li>`);
  const html = `<!doctype html><meta charset="utf-8"><title>Pictures of every page</title>
<style>body{font:16px sans-serif;margin:2em}div{display:flex;flex-wrap:wrap;gap:1em;align-items:start}figure{margin:0}img{border:1px solid #999}</style>
<h1>${pictures.length} pictures of ${new Set(pictures.map(({ path }) => path)).size} pages</h1><ul>${cases.join('')}</ul>
${chapters.join('\n')}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
}
