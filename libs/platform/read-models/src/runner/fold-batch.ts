import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint, QueuedEvent } from '../port/checkpoint.ts';
import type { StoredDocument, ViewBatch, ViewStore } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';
import type { Arrival, Standing } from './terms-of-reading.ts';
import { foldDocument, foldTogether, type Folded } from './fold-document.ts';
import { routeEvents, type Routed } from './route-events.ts';

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
  const byDocument = eventsByDocument(routed);
  const ids = [...byDocument.keys()];
  const stored = ids.length > 0 ? await store.load(view.collection, generation, ids) : NOTHING;
  const folds = ids.map((id) => ({ id, ...foldEvents(view, id, stored.get(id)!, byDocument.get(id)!) }));

  return {
    ...{ collection: view.collection, generation, stop, goLive: goLive && stop === null, released: [] },
    from: checkpoint,
    to: passed.at(-1)?.checkpoint ?? checkpoint,
    queue: folds.flatMap(({ queue }) => queue),
    upserts: folds.flatMap(({ folded }) => folded?.upsert ?? []),
    deletes: folds.flatMap(({ id, folded }) => (folded?.upsert === null ? id : [])),
  };
}

const NOTHING: ReadonlyMap<string, StoredDocument> = new Map();

function eventsByDocument(routed: readonly Routed[]): ReadonlyMap<string, Routed[]> {
  const byDocument = new Map<string, Routed[]>();
  for (const each of routed)
    for (const id of each.documents) {
      const events = byDocument.get(id);
      if (events) events.push(each);
      else byDocument.set(id, [each]);
    }
  return byDocument;
}

type DocumentFold = Readonly<{ folded: Folded | null; queue: readonly QueuedEvent[] }>;

/** The events of one document; from the first on that cannot be applied they wait. */
function foldEvents(view: View, id: string, stored: StoredDocument, events: readonly Routed[]): DocumentFold {
  const fresh = unreflected(stored, events);
  if (stored.parked) return { folded: null, queue: fresh.map((each) => queued(id, each, null)) };
  if (fresh.length === 0) return { folded: null, queue: [] };
  const together = foldTogether(
    ...([view, id, stored] as const),
    fresh.map(({ event }) => event),
  );
  return together ? { folded: together, queue: [] } : foldOneByOne(view, id, stored, fresh);
}

/** Those that the document does not reflect yet, each once: one batch may hold an event twice. */
function unreflected({ position }: StoredDocument, events: readonly Routed[]): readonly Routed[] {
  let last = position;
  return events.filter(({ arrival: { checkpoint } }) => {
    if (last !== null && !isAfter(checkpoint, { position: last })) return false;
    last = checkpoint.position;
    return true;
  });
}

function foldOneByOne(view: View, id: string, stored: StoredDocument, events: readonly Routed[]): DocumentFold {
  let folded: Folded | null = null;
  for (const [i, { event }] of events.entries()) {
    const next = foldDocument(view, id, folded?.after ?? stored, event);
    if (typeof next === 'string')
      return { folded, queue: events.slice(i).map((each, n) => queued(id, each, n === 0 ? next : null)) };
    folded = next;
  }
  return { folded, queue: [] };
}

const queued = (document: string, { arrival }: Routed, code: QueuedEvent['code']): QueuedEvent => ({
  ...{ ...arrival.checkpoint, document, code },
});
