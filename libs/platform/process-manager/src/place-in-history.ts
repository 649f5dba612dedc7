import { ForeignPosition, sequenceIn, type EventStore } from '#platform/event-sourcing';
import type { Process } from './process.ts';
import type { ProcessCheckpoint, ProcessMemory } from './process-memory.ts';

/** The store no longer holds what a process has already dealt with. */
export class CheckpointAhead extends Error {
  readonly process: string;
  constructor(process: string) {
    super(`Process ${process} has dealt with events that this event store does not hold: an older copy was put back.`);
    this.process = process;
    this.name = 'CheckpointAhead';
  }
}

/**
 * Where a process goes on, or begins as it declares; null before the first event. A store that was restored or copied
 * has a new identity and other positions: the checkpoint is then carried over by the id of its event.
 * @throws CheckpointAhead
 */
export async function placeInHistory(
  process: Process,
  memory: ProcessMemory,
  store: EventStore,
): Promise<ProcessCheckpoint | null> {
  const { name } = process;
  const place = (await memory.placeOf(name)) ?? (await memory.begin(name, await firstPlace(process, store)));
  const kept = place.checkpoint;
  if (!kept) return null;
  if (isOf(store, kept)) {
    const event = await store.eventAt(kept.position).catch(orUnreached);
    if (event?.id !== kept.eventId) throw new CheckpointAhead(name);
    return kept;
  }
  for await (const { id, position } of store.readAll(null)) {
    if (id !== kept.eventId) continue;
    const carried = { position, eventId: id };
    await memory.carryCheckpoint(name, carried);
    return carried;
  }
  throw new CheckpointAhead(name);
}

/** The last event that a process which never ran leaves alone. */
async function firstPlace({ startsAt }: Process, store: EventStore): Promise<ProcessCheckpoint | null> {
  if (startsAt === 'the-beginning') return null;
  if (startsAt === 'its-first-start') {
    const head = await store.head();
    return head && { position: head, eventId: (await store.eventAt(head))!.id };
  }
  let before: ProcessCheckpoint | null = null;
  for await (const { id, position, metadata } of store.readAll(null)) {
    if ((JSON.parse(metadata) as { recordedAt: string }).recordedAt >= startsAt.recordedFrom) break;
    before = { position, eventId: id };
  }
  return before;
}

function isOf(store: EventStore, { position }: ProcessCheckpoint): boolean {
  try {
    sequenceIn(store.storeId, position);
    return true;
  } catch (error) {
    if (error instanceof ForeignPosition) return false;
    throw error;
  }
}

/** A position that the store has not reached is refused by it as not its own. */
function orUnreached(error: unknown): undefined {
  if (!(error instanceof ForeignPosition)) throw error;
}
