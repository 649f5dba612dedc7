import { comparePositions } from '#platform/event-sourcing';
import type { ParkCode, QueuedEvent } from '../port/checkpoint.ts';
import type { StoredDocument } from '../port/view-store.ts';
import { arrivalOf, type Sources, type Standing } from './terms-of-reading.ts';
import { foldDocument, type Folded } from './fold-document.ts';

/** Works off the queues of a view's parked documents, each in order and as far as it goes. The view must stand still. */
export async function retryParked(sources: Sources, standing: Standing): Promise<void> {
  const queues = await sources.store.queued(standing.generation);
  for (const [document, queue] of queues) {
    await retryDocument(sources, standing, document, queue);
    if (standing.refused) return;
  }
}

async function retryDocument(
  sources: Sources,
  standing: Standing,
  document: string,
  queue: readonly QueuedEvent[],
): Promise<void> {
  const { view, generation, checkpoint } = standing;
  const loaded = await sources.store.load(view.collection, generation, [document]);
  const before = loaded.get(document)!;
  let last: Folded | null = null;
  let applied = 0;
  let failure: ParkCode | null = null;
  for (const queued of queue) {
    // Written with the checkpoint it would not be here; an engine that was mended by hand may show both.
    if (before.position !== null && comparePositions(queued.position, before.position) <= 0) {
      applied++;
      continue;
    }
    const folded: Folded | ParkCode = await foldQueued(sources, standing, last?.after ?? before, queued);
    if (typeof folded === 'string') {
      failure = folded;
      break;
    }
    last = folded;
    applied++;
  }
  const left = queue.slice(applied).map((queued, i) => (i === 0 ? { ...queued, code: failure } : queued));
  if (applied === 0 && left[0]?.code === queue[0]?.code) return;
  const [refused] = await sources.store.write([
    {
      ...{
        collection: view.collection,
        generation,
        from: checkpoint,
        to: checkpoint,
        stop: standing.stop,
        goLive: false,
      },
      ...{ released: [document], queue: left },
      upserts: last?.upsert ? [last.upsert] : [],
      deletes: last?.upsert === null ? [document] : [],
    },
  ]);
  standing.refused = refused ?? null;
}

async function foldQueued(
  { events, decode }: Sources,
  { view }: Standing,
  before: StoredDocument,
  { document, eventId, position }: QueuedEvent,
): Promise<Folded | ParkCode> {
  const persisted = await events.eventAt(position);
  if (persisted?.id !== eventId) return 'event-unreadable';
  try {
    return foldDocument(view, document, before, arrivalOf(persisted, decode).read());
  } catch {
    return 'event-unreadable';
  }
}
