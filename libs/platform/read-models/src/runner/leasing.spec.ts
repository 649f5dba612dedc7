import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, tallies } from '../contract/projecting/counting-view.ts';
import { ViewLeases, type ViewLease } from './view-leases.ts';

/** One lease for each view, which a test can take away. */
class Table extends ViewLeases {
  readonly held = new Map<string, AbortController>();
  override async tryHold(view: string): Promise<ViewLease | null> {
    if (this.held.has(view)) return null;
    const lost = new AbortController();
    this.held.set(view, lost);
    return { lost: lost.signal, release: async () => void this.held.delete(view) };
  }
}

describe('several servers', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });
  const view = tallies();

  it('run a view one after the other', async () => {
    const leases = new Table();
    const { count } = counting(bench.events);
    const first = await start([view], { leases });
    const second = await start([view], { leases });
    await count(counterId(1), 1);
    await passed(view);
    expect(second.projector.states()).toMatchObject([{ state: 'waiting' }]);
    await first.projector.stop();
    await second.projector.attend();
    await second.projector.settled();
    await count(counterId(1), 2);
    await passed(view);
    expect(second.projector.states()).toMatchObject([{ state: 'at-the-head' }]);
    expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('let a view go whose lease is lost', async () => {
    const leases = new Table();
    const { projector } = await start([view], { leases });
    leases.held.get('tallies@1')!.abort();
    await projector.attend();
    expect(projector.states()).toMatchObject([{ state: 'waiting' }]);
    leases.held.clear();
    await projector.attend();
    await projector.settled();
    expect(projector.states()).toMatchObject([{ state: 'at-the-head' }]);
  });
});
