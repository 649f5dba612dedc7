import type { ViewBatch } from './view-store.ts';

/** Most batches of most views pass over what they show nothing of. */
export const viewsChanged = (batches: readonly ViewBatch[]): ReadonlySet<string> =>
  new Set(
    batches
      .filter(
        ({ upserts, deletes, released, queue, goLive }) =>
          [upserts, deletes, released, queue].some(({ length }) => length > 0) || goLive,
      )
      .map(({ collection }) => collection.view),
  );
