import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { running } from '../contract/projecting/bench.ts';
import { counterId, counting, tallies, totals } from '../contract/projecting/counting-view.ts';
import { foldedFromZero, shown } from '../contract/projecting/from-zero.ts';
import { SqliteReadModels, type Boundary } from '../sqlite/index.ts';

const SCRIPT = fileURLToPath(new URL('../contract/projecting/killed-process.ts', import.meta.url));
const FLAGS = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', '--conditions=source'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a projector on the files of the folder until it kills itself. */
function killed(boundary: Boundary, nth: number): void {
  const files = [
    ...['#sqlite/event-sourcing', 'SqliteEventStore', join(folder, 'events')],
    ...['#sqlite/read-models', 'SqliteReadModels', join(folder, 'views')],
  ];
  const { signal, stderr } = spawnSync(process.execPath, [...FLAGS, SCRIPT, ...files, boundary, String(nth)]);
  if (signal !== 'SIGKILL') throw new Error(`The projector was not killed: ${stderr.toString()}`);
}

describe('a projector that is killed', () => {
  it('between document and checkpoint, before a commit and after one leaves what the next goes on from', async () => {
    const events = await SqliteEventStore.open(join(folder, 'events'));
    const { count } = counting(events);
    for (let n = 0; n < 24; n++) await count(counterId(n % 3), n + 1);
    for (const boundary of ['documents-written', 'checkpoint-written', 'committed'] as const) killed(boundary, 2);

    const store = await SqliteReadModels.open(join(folder, 'views'));
    const views = [tallies(), totals()];
    const [left] = await store.generations(views[0]!.collection);
    expect(left).toMatchObject({ live: false, checkpoint: expect.anything() });
    const { projector } = await running({ events, store }, views);
    for (const view of views) expect(await shown(store, view)).toEqual(await foldedFromZero(events, view));
    await projector.stop();
    await store.close();
    await events.close();
  }, 30_000);
});
