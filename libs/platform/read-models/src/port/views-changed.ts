import type { ViewBatch } from './view-store.ts';

/** Called with the names of the views that read otherwise than before: documents came, went or changed, or a build went live. */
export type OnWritten = (changed: ReadonlySet<string>) => void;

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
