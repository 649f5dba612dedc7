import { ForeignPosition, type EventStore } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { collectionName } from '../port/collection.ts';
import { type Sources, standingOf, type Standing } from './terms-of-reading.ts';
import type { View } from '../projection/view.ts';

/** Whether the event store still holds this event at this place. After a restore or a copy it may not. */
async function agrees(events: EventStore, checkpoint: Checkpoint | null): Promise<boolean> {
  if (checkpoint === null) return true;
  try {
    return (await events.eventAt(checkpoint.position))?.id === checkpoint.eventId;
  } catch (error) {
    if (error instanceof ForeignPosition) return false;
    throw error;
  }
}

/**
 * The generations of a view that the runner goes on with: the live one and, if it is being rebuilt, the one beside it.
 * If the event store disagrees with what a view has passed, nobody reads that view until it has been rebuilt.
 */
export async function openView({ events, store, report }: Sources, view: View): Promise<readonly Standing[]> {
  const { collection } = view;
  const name = collectionName(collection);
  const build = async (why: 'new' | 'store-disagrees'): Promise<readonly Standing[]> => {
    report({ kind: 'view-building', view: name, why });
    return [standingOf(view, await store.begin(collection))];
  };

  await store.prune(collection);
  const generations = await store.generations(collection);
  if (generations.length === 0) return build('new');
  for (const { checkpoint } of generations) {
    if (await agrees(events, checkpoint)) continue;
    await store.retract(collection);
    return build('store-disagrees');
  }
  return generations.map((generation) => standingOf(view, generation));
}
