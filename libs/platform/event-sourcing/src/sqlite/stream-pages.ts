import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PersistedEvent } from '../port/event-store.ts';

/** Longer than almost every stream: the ordinary one is a single read. */
const STREAM_PAGE = 1_000;

/** A stream read to its end in short reads; other work gets its turn between two. */
export async function readWhole(
  read: (from: number, limit: number) => PersistedEvent[],
  from: number,
): Promise<PersistedEvent[]> {
  const events = read(from, STREAM_PAGE);
  for (let page = events; page.length === STREAM_PAGE; events.push(...page)) {
    await nextTurn();
    page = read(page.at(-1)!.revision + 1, STREAM_PAGE);
  }
  return events;
}
