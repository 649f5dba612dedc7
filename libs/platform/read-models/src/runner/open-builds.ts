import type { ViewStore } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';
import type { Build } from './rebuild-thread.ts';
import { standingOf, type Standing } from './terms-of-reading.ts';

/** The standings of these generations, as stored; one that was dropped meanwhile is left out. */
export async function standingsOf(
  store: ViewStore,
  views: readonly View[],
  builds: readonly Build[],
): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const view of views)
    for (const generation of await store.generations(view.collection))
      if (builds.some((build) => build.view === view.collection.view && build.generation === generation.generation))
        standings.push(standingOf(view, generation));
  return standings;
}
