import type { Instant } from '#platform/time';
import type { EventStore } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';

/** How far a reader is behind; `orMore`: there are more events than were counted. */
export type Lag = Readonly<{ events: number; orMore: boolean; seconds: number }>;

const COUNTED = 1000;

/**
 * Counts what a reader has not passed yet, and since when the first of it is recorded.
 * @param types what it takes; it passes over all else, and need not keep that it did
 */
export async function lagAfter(
  store: EventStore,
  position: Position | null,
  now: Instant,
  types?: ReadonlySet<string>,
): Promise<Lag> {
  let read = 0;
  let events = 0;
  let seconds = 0;
  for await (const { type, metadata } of store.readAll(position)) {
    read += 1;
    if (read > COUNTED) return { events, orMore: true, seconds };
    if (types && !types.has(type)) continue;
    if (events === 0) {
      const { recordedAt } = JSON.parse(metadata) as { recordedAt: Instant };
      seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(recordedAt)) / 1000));
    }
    events += 1;
  }
  return { events, orMore: false, seconds };
}

export const wordsOfLag = ({ events, orMore, seconds }: Lag): string =>
  events === 0 && !orMore
    ? 'up to date'
    : `${events}${orMore ? ' or more' : ''} events behind, the first since ${seconds} s`;
