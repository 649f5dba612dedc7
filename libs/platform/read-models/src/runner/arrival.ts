import type { PersistedEvent, RecordedEvent } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';

/** An event on its way to the views: decoded at most once, and only if a view reads its type. */
export type Arrival = Readonly<{ type: string; checkpoint: Checkpoint; read(): RecordedEvent }>;

export type Decode = (event: PersistedEvent) => RecordedEvent;

export function arrivalOf(event: PersistedEvent, decode: Decode): Arrival {
  const { type, position, id: eventId } = event;
  let decoded: RecordedEvent | undefined;
  return { type, checkpoint: { position, eventId }, read: () => (decoded ??= decode(event)) };
}
