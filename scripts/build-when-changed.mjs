/**
 * Builds when something that the build is made of has changed since the last one. Usage: node scripts/build-when-changed.mjs
 * What it was made of is remembered beside it, so that a build which was cut off is done again.
 */
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const MADE_OF = 'dist/.made-of';
const PARTS = [
  '{apps,libs}/**/*.*',
  'package.json',
  'package-lock.json',
  'tsconfig*.json',
  'nest-cli.json',
  'scripts/*.mjs',
];

/** Specifications, and the helpers that stand beside them: no part of what is served (tsconfig.build.json). */
const OF_TESTS = /\.(?:spec|fixtures)\.ts$|\/src\/(?:contract|testing)\/|^libs\/platform\/testing\//;

/** Of every part, its place and what stands in it. */
function madeOf() {
  const digest = createHash('sha256');
  for (const file of PARTS.flatMap((part) => globSync(part)).sort())
    if (!OF_TESTS.test(file)) digest.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return digest.digest('hex');
}

function lastMadeOf() {
  try {
    return readFileSync(MADE_OF, 'utf8');
  } catch {
    return null;
  }
}

const now = madeOf();
if (lastMadeOf() !== now) {
  process.stderr.write('Building Throughline: the first time, or because something changed. About half a minute.\n');
  execSync('npm run --silent build', { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(MADE_OF, now);
}
