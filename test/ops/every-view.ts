import { views } from '../../apps/server/src/composition/all-contexts.ts';
import { foldedFromZero, stored } from '../harness/fold-from-zero.ts';
import type { Service } from '../harness/service.ts';

/** Every view as its readers find it, by its name. */
export async function shownViews({ server }: Service): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>> {
  const shown = new Map<string, ReadonlyMap<string, unknown>>();
  for (const view of views) shown.set(view.collection.view, await stored(view, server.stores.views));
  return shown;
}

/** Every view worked out anew from the first event, in memory. */
export async function foldedViews(service: Service): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>> {
  const events = await service.recorded();
  return new Map(views.map((view) => [view.collection.view, foldedFromZero(view, events)]));
}
