import { setTimeout } from 'node:timers/promises';
import { sequenceIn, type EventStore, type Position } from '#platform/event-sourcing';
import type { JobProgress } from '#platform/operations';
import type { Collection, Generation, ViewStore } from '#platform/read-models';
import { JobFailed, type JobWork } from '../runner/job-work.ts';
import { STOPPED } from '../runner/job-runner.ts';

export type RebuildSources = Readonly<{
  events: Pick<EventStore, 'head' | 'storeId'>;
  store: Pick<ViewStore, 'generations' | 'request' | 'requests'>;
  /** What can be built anew. */
  collections: readonly Collection[];
}>;

const LOOK_EVERY_MS = 100;

/**
 * Has a view built anew beside the live one by whoever keeps it, and follows that: what it computes, it computes in the
 * keeper's thread. Its one part says which build was the newest before, so that another try knows its own.
 */
export const rebuildView =
  ({ events, store, collections }: RebuildSources): JobWork =>
  async ({ job, part, signal, advance }) => {
    const view = job.about['view'] ?? '';
    const collection = collections.find((each) => each.view === view);
    if (!collection) throw new JobFailed('no-such-view');
    const generations = () => store.generations(collection);
    const kept = job.parts === 0 ? null : ((await part(0)) as { before: number });
    const before = kept?.before ?? (await generations()).at(-1)?.generation ?? 0;
    if (!kept) await advance({ done: 0, of: null }, { before });
    try {
      for (;;) {
        const built = (await generations()).findLast(({ generation }) => generation > before);
        if (built?.live) return;
        if (built?.stop) throw new JobFailed(`${built.stop.code}:${built.stop.eventId}`);
        if (!built && !(await isAsked(store, view))) await store.request({ kind: 'rebuild', view });
        await advance(await progressOf(events, built));
        await setTimeout(LOOK_EVERY_MS, undefined, { signal });
      }
    } catch (error) {
      if (signal.reason === STOPPED) await store.request({ kind: 'abandon', view });
      throw error;
    }
  };

const isAsked = async (store: RebuildSources['store'], view: string): Promise<boolean> =>
  (await store.requests()).some((request) => request.kind === 'rebuild' && request.view === view);

async function progressOf(events: RebuildSources['events'], built: Generation | undefined): Promise<JobProgress> {
  const head = await events.head();
  const place = (position: Position | null | undefined) =>
    position ? Number(sequenceIn(events.storeId, position)) : 0;
  return { done: place(built?.checkpoint?.position), of: place(head) };
}
