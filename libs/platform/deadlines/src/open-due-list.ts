import { ForeignPosition, type EventStore } from '#platform/event-sourcing';
import type { Checkpoint, ViewStore } from '#platform/read-models';
import { dueList } from './due-list.ts';

/** The build of the due list in the keeper's hands. */
export type OpenList = { readonly generation: number; live: boolean; checkpoint: Checkpoint | null };

/** The live build, if the event store agrees with it; else a new one, and nobody reads the other any more. */
export async function openDueList(events: EventStore, store: ViewStore): Promise<OpenList> {
  const live = (await store.generations(dueList)).find((each) => each.live);
  if (live && (await agrees(events, live.checkpoint)))
    return { generation: live.generation, live: true, checkpoint: live.checkpoint };
  if (live) await store.retract(dueList);
  return newDueList(store);
}

export async function newDueList(store: ViewStore): Promise<OpenList> {
  const { generation } = await store.begin(dueList);
  return { generation, live: false, checkpoint: null };
}

async function agrees(events: EventStore, checkpoint: Checkpoint | null): Promise<boolean> {
  if (checkpoint === null) return true;
  try {
    return (await events.eventAt(checkpoint.position))?.id === checkpoint.eventId;
  } catch (error) {
    if (error instanceof ForeignPosition) return false;
    throw error;
  }
}
