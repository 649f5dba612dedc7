import type { Witnessed } from '#platform/data-folder';
import { ForeignPosition, positionOf } from '#platform/event-sourcing';
import { EventStoreDbEvents } from '#eventstoredb/event-sourcing';
import type { EnginePlace } from '../configuration/engine-rules.ts';

export function openEngine(
  { url, credentialsFile, caFile }: EnginePlace,
  options: Parameters<typeof EventStoreDbEvents.open>[1],
): Promise<EventStoreDbEvents> {
  return EventStoreDbEvents.open(url, {
    ...options,
    ...(credentialsFile !== null && { credentialsFile }),
    ...(caFile !== null && { caFile }),
  });
}

/** Of what views and processes have dealt with, the last event, if the engine does not hold it. */
export async function lostByEngine(
  events: EventStoreDbEvents,
  witnessed: readonly Witnessed[],
): Promise<string | null> {
  const own = witnessed.filter(({ what, numbering }) => what === 'events' && numbering === events.storeId);
  const [last] = own.sort((a, b) => b.number - a.number);
  if (!last) return null;
  const there = await events.eventAt(positionOf(events.storeId, last.number)).catch((error: unknown) => {
    if (error instanceof ForeignPosition) return null;
    throw error;
  });
  return there?.id.replaceAll('-', '') === last.id
    ? null
    : `they have dealt with an event at ${last.number} that it does not hold.`;
}

export const PUT_ENGINE_BACK =
  'Put the engine back as it was, from its newest backup; or lay the last backup into an empty folder: npm run ops -- restore --help. Nothing was changed.';
