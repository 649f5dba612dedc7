import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, tallies, totals } from '../contract/projecting/counting-view.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { rebuildInThread, type Rebuild } from './rebuild-thread.ts';

const ENTRY = new URL('../contract/projecting/counting-rebuild-entry.ts', import.meta.url);
const execArgv = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', '--conditions=source'];

let writesHere = 0;

describe('a rebuild in a thread', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file, (at) => (writesHere += Number(at === 'committed'))),
  });
  const views = [tallies(), totals()];
  const inThread: Rebuild = (...work) =>
    rebuildInThread(ENTRY, {
      execArgv,
      workerData: {
        events: { module: '#sqlite/event-sourcing', exported: 'SqliteEventStore', file: bench.eventsFile },
        views: { module: '#sqlite/read-models', exported: 'SqliteReadModels', file: bench.viewsFile },
      },
    })(...work);

  it('is done there, batch by batch, while appends go on, and ends equal to a fold from zero', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 100; n++) await count(counterId(n % 5), n + 1);
    writesHere = 0;
    const { projector } = await start(views, { batchSize: 10, rebuild: inThread });
    // Of its ten batches none is written here: one that finds nothing left, and one that goes live.
    expect(writesHere).toBeLessThan(5);
    await bench.store.request({ kind: 'rebuild', view: 'tallies' });
    await projector.attend();
    for (let n = 0; n < 50; n++) await count(counterId(n % 5), n + 1);
    await projector.settled();
    await passed(...views);
    expect(await bench.store.generations(tallies().collection)).toHaveLength(1);
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  }, 30_000);

  it('that is told to stop ends, and the projector goes on from what it left', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 40; n++) await count(counterId(n % 5), n + 1);
    const told = new AbortController();
    const stoppedAtOnce: Rebuild = (builds, _, report) => {
      told.abort();
      return inThread(builds, told.signal, report);
    };
    await start(views, { rebuild: stoppedAtOnce });
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  }, 30_000);

  it('that fails is reported and tried again, and nobody reads meanwhile', async () => {
    await counting(bench.events).count(counterId(1), 1);
    let failures = 0;
    const failing: Rebuild = (...work) =>
      failures++ > 0 ? inThread(...work) : rebuildInThread(new URL('data:text/javascript,throw 1'))(...work);
    const { projector, notices } = await start(views, { rebuild: failing });
    expect(notices).toContainEqual(
      expect.objectContaining({ kind: 'reading-failed', views: ['tallies@1', 'totals@1'] }),
    );
    await expect(shown(views[0]!)).rejects.toMatchObject({ name: 'ViewNotBuilt' });
    await projector.attend();
    await projector.settled();
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  }, 30_000);
});
