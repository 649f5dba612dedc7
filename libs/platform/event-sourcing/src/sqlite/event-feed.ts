import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PersistedEvent } from '../port/event-store.ts';
import { sequenceIn } from '../port/position.ts';

/** The most events that one reader holds: the next page is read when this one is used up. */
export const PAGE = 500;

export type FeedSource = Readonly<{
  storeId: string;
  /** Waited for before the first page. */
  ready?: Promise<unknown>;
  /** Events after a sequence number, in order, at most `limit` of them. */
  read: (after: number, limit: number) => readonly PersistedEvent[];
  /** Asked before every event; true ends the feed. */
  ended: () => boolean;
  /** Asked when a page comes back empty: resolves when it is worth reading again, or to false to end the feed. */
  more: () => Promise<boolean>;
}>;

/** Events fetched and not yet taken, over all feeds of one adapter. */
export type Held = { events: number };

/** Pulls page after page; other work gets its turn between two pages, however fast the consumer is. */
export async function* feed(source: FeedSource, from: number, held: Held): AsyncGenerator<PersistedEvent, void, void> {
  let after = from;
  await source.ready;
  while (!source.ended()) {
    const page = source.read(after, PAGE);
    let left = page.length;
    held.events += left;
    try {
      for (const event of page) {
        if (source.ended()) return;
        left -= 1;
        held.events -= 1;
        yield event;
      }
    } finally {
      held.events -= left;
    }
    const last = page.at(-1);
    if (last) {
      after = Number(sequenceIn(source.storeId, last.position));
      await nextTurn();
    } else if (!(await source.more())) return;
  }
}
