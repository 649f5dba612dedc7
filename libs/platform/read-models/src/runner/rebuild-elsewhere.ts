import type { Rebuild } from './rebuild-thread.ts';
import type { Sources, Standing } from './terms-of-reading.ts';

/** Has the bulk of a rebuild done elsewhere and goes on from what was stored there. An empty store is not worth it. */
export async function rebuildElsewhere(
  { events, store, report }: Sources,
  rebuild: Rebuild,
  group: readonly Standing[],
  signal: AbortSignal,
): Promise<void> {
  if ((await events.head()) === null) return;
  const builds = group.map(({ view, generation }) => ({ view: view.collection.view, generation }));
  await rebuild(builds, signal, report);
  for (const standing of group) {
    const generations = await store.generations(standing.view.collection);
    const stored = generations.find(({ generation }) => generation === standing.generation);
    if (!stored) standing.refused ??= new Error('dropped');
    else {
      standing.checkpoint = stored.checkpoint;
      standing.stop = stored.stop;
    }
  }
}
