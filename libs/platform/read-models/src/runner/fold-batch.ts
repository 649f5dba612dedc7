import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint, QueuedEvent } from '../port/checkpoint.ts';
import type { StoredDocument, Upsert, ViewBatch, ViewStore } from '../port/view-store.ts';
import type { Arrival } from './arrival.ts';
import { foldDocument } from './fold-document.ts';
import { routeEvents } from './route-events.ts';
import type { Standing } from './standing.ts';

const isAfter = (a: Checkpoint, b: Pick<Checkpoint, 'position'> | null): boolean =>
  b === null || comparePositions(a.position, b.position) > 0;

/**
 * What a view has to write for these events. Events at or before its checkpoint are skipped, and so are those that a
 * document reflects already: a redelivery changes nothing. The checkpoint passes the events that the view ignores.
 */
export async function foldBatch(
  store: ViewStore,
  { view, generation, checkpoint }: Standing,
  arrivals: readonly Arrival[],
  goLive: boolean,
): Promise<ViewBatch> {
  const fresh = arrivals.filter((arrival) => isAfter(arrival.checkpoint, checkpoint));
  const { routed, stop } = routeEvents(view, fresh);
  const passed = stop ? fresh.filter((arrival) => isAfter(stop, arrival.checkpoint)) : fresh;
  const ids = [...new Set(routed.flatMap(({ documents }) => documents))];
  const before =
    ids.length > 0 ? await store.load(view.collection, generation, ids) : new Map<string, StoredDocument>();
  const after = new Map(before);
  const queue: QueuedEvent[] = [];

  for (const { arrival, event, documents } of routed)
    for (const document of documents) {
      const known = after.get(document)!;
      if (known.parked) queue.push({ ...arrival.checkpoint, document, code: null });
      else if (known.position === null || isAfter(arrival.checkpoint, { position: known.position })) {
        const folded = foldDocument(view, document, known, event);
        if (typeof folded !== 'string') after.set(document, folded);
        else {
          after.set(document, { ...known, parked: true });
          queue.push({ ...arrival.checkpoint, document, code: folded });
        }
      }
    }

  const changed = [...after].filter(([id, { position }]) => position !== before.get(id)!.position);
  return {
    ...{ collection: view.collection, generation, stop, goLive: goLive && stop === null, released: [], queue },
    from: checkpoint,
    to: passed.at(-1)?.checkpoint ?? checkpoint,
    upserts: changed.flatMap(([id, { text, position }]): Upsert[] =>
      text === undefined ? [] : [{ id, text, position: position! }],
    ),
    deletes: changed.flatMap(([id, { text }]) => (text === undefined ? [id] : [])),
  };
}
