/**
 * Lints, and keeps what it found for as long as nothing changed at all: a rule that asks the types finds in one file what was
 * changed in another, so that what was kept of a file says nothing once any other has changed. Usage: npm run lint
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const KEPT = '.cache/eslint/';
/** What lint reads: all code, whatever it is called, and what says how it is to be read. */
export const SOURCES = [
  '{.ci,apps,architecture,bench,libs,scripts,test}/**/*.{ts,mts,cts,js,mjs,cjs}',
  '*.{mts,mjs,json}',
];

/** One text for all that lint reads: the same only as long as every file is the same, under the same name. */
export function digestOf(files, read = (file) => readFileSync(file)) {
  const digest = createHash('sha256');
  for (const file of [...files].sort()) digest.update(`${file}\0`).update(read(file)).update('\0');
  return digest.digest('hex');
}

function lint() {
  const key = digestOf(SOURCES.flatMap((each) => globSync(each, { exclude: ['**/node_modules/**'] })));
  const isKept = keptKey() === key;
  if (!isKept) rmSync(KEPT, { recursive: true, force: true });
  const eslint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'];
  const { status } = spawnSync(process.execPath, [...eslint, '--cache', '--cache-location', KEPT], {
    stdio: 'inherit',
  });
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(`${KEPT}key`, key);
  process.exitCode = status ?? 1;
}

function keptKey() {
  try {
    return readFileSync(`${KEPT}key`, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) lint();
