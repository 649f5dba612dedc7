import type { RecordedEvent } from '#platform/event-sourcing';
import { views } from '../../apps/server/src/composition/all-views.ts';

/** The second implementation of every view: all events from the first, in memory, one after the other. */
export const foldedViews = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly unknown[]> =>
  new Map(
    views.map(({ collection, types, documents, fold }) => {
      const folded = new Map<string, unknown>();
      for (const event of events)
        if (types.includes(event.type))
          for (const id of documents(event)) {
            const document = fold(folded.get(id), event);
            if (document === undefined) folded.delete(id);
            else folded.set(id, JSON.parse(JSON.stringify(document)));
          }
      const rows = [...folded].map(([id, document]) => ({ id, document, parked: false }));
      return [collection.view, byId(rows)];
    }),
  );

export const byId = <Row>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1));
