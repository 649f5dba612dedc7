import { expect, it } from '@jest/globals';
import type { EventStore, PersistedEvent, Position } from '#platform/event-sourcing';
import { ViewProgress } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import { recordAsTold } from './record-as-told.service.ts';

const CHILD = '767ed2a3-1328-57fc-b912-60a47056d6c1';
const told = [3, 8].map((n, revision) => ({ revision, position: `store:${n}` as Position }) as PersistedEvent);

/** A view that shows the child's stream up to a revision, until somebody waits for more. */
function standing(revision: number | null) {
  let shown = revision;
  const waited: unknown[] = [];
  const asked: string[] = [];
  class Progress extends ViewProgress {
    override async waitFor(...what: unknown[]): Promise<void> {
      waited.push(what);
      shown = told.length - 1;
    }
  }
  const readModels = { get: async () => (shown === null ? undefined : { revision: shown }) } as unknown as ReadModels;
  const readStream = async (stream: string, from = 0) => {
    asked.push(stream);
    return told.slice(from);
  };
  const events = { readStream } as unknown as EventStore;
  return { waited, asked, record: () => recordAsTold({ readModels, events, views: new Progress() }, CHILD) };
}

it('waits for nothing where the view shows all that was told of the child, however far the store is', async () => {
  const { waited, asked, record } = standing(1);
  expect(await record()).toEqual({ revision: 1 });
  expect([waited, asked]).toEqual([[], [`child-${CHILD}`]]);
});

it.each([0, null])('waits for the last that was told of the child, and for no more, from revision %s', async (from) => {
  const { waited, record } = standing(from);
  expect(await record()).toEqual({ revision: 1 });
  expect(waited).toEqual([[['child-record'], 'store:8']]);
});
