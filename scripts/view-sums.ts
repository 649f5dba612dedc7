import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionName } from '#platform/read-models';
import { PinoLog } from '#platform/telemetry';
import { catalogue, views } from '../apps/server/src/composition/all-contexts.ts';
import { readConfiguration } from '../apps/server/src/configuration/configuration.ts';
import { serve } from '../apps/server/src/serve.ts';
import { checksumOfView, HISTORY, readHistory, readSums, recordedLine, SUMS, viewProblems } from './folded-history.ts';

/**
 * Writes the checksum of each new view version over the demo council's history, and never changes one that stands.
 * `--record` lays the demo council and records its history anew, and then every checksum: only before version 1.0.0, when
 * an event of it has another shape.
 * `--check` writes nothing, and says whose documents are others than their version says, or have no checksum yet.
 * Usage: npm run view:sums [-- --check | --record]
 */
const anew = process.argv[2] === '--record';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (anew && !version.startsWith('0.')) throw new Error(`Version ${version} is released: its history stands for ever.`);
if (anew) await record();
const events = readHistory(catalogue);
if (process.argv[2] === '--check') check();
else write();

function check(): void {
  const problems = viewProblems(views, events, readSums());
  for (const each of problems) process.stderr.write(`${each}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function write(): void {
  const sums = anew ? new Map<string, string>() : readSums();
  for (const view of views) {
    const name = collectionName(view.collection);
    if (!sums.has(name)) sums.set(name, checksumOfView(view, events));
  }
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(SUMS, lines.join(''));
}

async function record(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const server = await serve(readConfiguration({ MODE: 'demo', PORT: '0', DATA_DIR: folder }), new PinoLog('error'));
  const recorded: string[] = [];
  for await (const event of server.stores.events.readAll(null)) recorded.push(`${recordedLine(event)}\n`);
  await server.close();
  rmSync(folder, { recursive: true });
  writeFileSync(HISTORY, recorded.join(''));
}
