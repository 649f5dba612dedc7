/**
 * npm run bench:hold [-- name]
 *
 * Holds what was measured of pages last, or what is named of bench/results/, to what a page may cost, and names what is over it.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { figuresIn, over, type Limits } from './measure/held-to.ts';

/** What may be over, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  '/line/:childId/verify': 'reads and hashes each of its events, which for ten years of marks are 3,900',
  '/verify': 'the same of each record of an audit',
  '/registers/:providerId, opened': 'draws 600 choices, for 60 children at a place',
};
const OF_A_PAGE: Limits = { 'ms CPU': 15, 'KB compressed': 30, 'KB at first view': 60 };
const TOGETHER: Limits = { 'ms p95': 100 };

const results = resolve(import.meta.dirname, 'results');
const changed = (file: string) => statSync(join(results, file)).mtimeMs;
const [name] = process.argv.slice(2);
const last = globSync('*pages*.md', { cwd: results }).toSorted((a, b) => changed(b) - changed(a))[0];
const file = name === undefined ? last : `${basename(name, '.md')}.md`;
if (file === undefined) throw new Error(`Nothing was measured of pages in ${results}.`);

const found = figuresIn(readFileSync(join(results, file), 'utf8')).flatMap((figure) =>
  over(figure, figure.what.startsWith('/') ? OF_A_PAGE : TOGETHER),
);
const whyOf = (what: string) => KNOWN[what.replace(/ \([^)]*\)$/, '')];
process.stdout.write(`${file}: ${found.length} over\n`);
for (const { what, figure, most, unit } of found) {
  const why = whyOf(what);
  process.stdout.write(`${what}: ${figure ?? 'no'} ${unit}, ${most} at most${why ? ` (${why})` : ''}\n`);
}
process.exitCode = found.some(({ what }) => whyOf(what) === undefined) ? 1 : 0;
