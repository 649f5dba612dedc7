import type { Instant } from '#platform/time';
import type { EventStore } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';

/** How far a reader is behind; `orMore`: there are more events than were counted. */
export type Lag = Readonly<{ events: number; orMore: boolean; seconds: number }>;

const COUNTED = 1000;

/** Counts what a reader has not passed yet, and since when the first of it is recorded. */
export async function lagAfter(store: EventStore, position: Position | null, now: Instant): Promise<Lag> {
  let events = 0;
  let seconds = 0;
  for await (const { metadata } of store.readAll(position)) {
    if (events === 0) {
      const { recordedAt } = JSON.parse(metadata) as { recordedAt: Instant };
      seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(recordedAt)) / 1000));
    }
    events += 1;
    if (events > COUNTED) return { events: COUNTED, orMore: true, seconds };
  }
  return { events, orMore: false, seconds };
}

export const wordsOfLag = ({ events, orMore, seconds }: Lag): string =>
  events === 0 ? 'up to date' : `${events}${orMore ? ' or more' : ''} events behind, the first since ${seconds} s`;
