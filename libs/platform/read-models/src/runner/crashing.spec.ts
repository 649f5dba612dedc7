import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels, type Boundary } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, tallies, totals } from '../contract/projecting/counting-view.ts';

let left: number;
let at: Boundary;
const crash = (boundary: Boundary): void => {
  if (boundary === at && --left === 0) throw new Error('crashed here');
};

describe('a runner whose write breaks off', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file, crash),
  });

  it.each(
    (['documents-written', 'checkpoint-written', 'committed'] as const).flatMap((boundary) =>
      [1, 2, 3, 5, 8].map((nth) => [boundary, nth] as const),
    ),
  )('when %s for the %i. time goes on by itself, nothing skipped and nothing twice', async (boundary, nth) => {
    [at, left] = [boundary, nth];
    const views = [tallies(), totals()];
    const { count } = counting(bench.events);
    for (let n = 0; n < 12; n++) await count(counterId(n % 3), n + 1);
    const { notices } = await start(views, { batchSize: 3, attendEveryMs: 5 });
    for (let n = 0; n < 12; n++) await count(counterId(n % 3), n + 1);
    await passed(...views);
    expect(left).toBeLessThanOrEqual(0);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'reading-failed' }));
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  });
});
