import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceDefinitions } from './source-definitions.ts';
import {
  CHECKSUMS,
  checksumOf,
  readChecksums,
  readSamples,
  namesOfShapes,
  sampleName,
  sampleOf,
  sampleProblems,
  SAMPLES,
} from './stored-samples.ts';

/**
 * Writes the sample of each new event version, and its checksum; never touches one that stands. `--check` writes
 * nothing and fails if any is missing or changed. `--rewrite` writes the samples of present versions anew: only before
 * version 1.0.0, while no store that must be kept holds these events.
 * Usage: npm run samples [-- --check | --rewrite]
 */
const events = (await sourceDefinitions()).events.map(({ it }) => it);
const flag = process.argv[2];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (flag === '--rewrite' && !version.startsWith('0.'))
  throw new Error(`Version ${version} is released: its events stand for ever.`);
if (flag !== '--check') write(flag === '--rewrite');
const problems = sampleProblems(events, readSamples(), readChecksums());
process.stderr.write(problems.map((problem) => `samples: ${problem}\n`).join(''));
process.exitCode = problems.length === 0 ? 0 : 1;

function write(anew: boolean): void {
  mkdirSync(SAMPLES, { recursive: true });
  const samples = readSamples();
  const checksums = readChecksums();
  const older = new Set(events.flatMap(({ type, version }) => namesBelow(type, version)));
  if (anew)
    for (const name of [...samples.keys(), ...checksums.keys()].filter((each) => !older.has(each))) {
      rmSync(join(SAMPLES, name), { force: true });
      samples.delete(name);
      checksums.delete(name);
    }
  for (const event of events)
    for (const [shape, name] of namesOfShapes(event).entries()) {
      if (samples.has(name) || checksums.has(name)) continue;
      const text = `${JSON.stringify(sampleOf(event, shape), null, 2)}\n`;
      writeFileSync(join(SAMPLES, name), text);
      checksums.set(name, checksumOf(text));
    }
  const lines = [...checksums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(SAMPLES, CHECKSUMS), lines.join(''));
}

function namesBelow(type: string, version: number): string[] {
  return Array.from({ length: version - 1 }, (_, n) => sampleName(type, n + 1));
}
