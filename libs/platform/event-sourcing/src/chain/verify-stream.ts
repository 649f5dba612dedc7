import type { Metadata } from '../envelope/metadata.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { canonical, chainHash, firstPrevious } from './hash.ts';

/** The first event of a stream that is not as it was written, and what is wrong with it. */
export type BadEvent = Readonly<{ stream: string; revision: number; eventId: string; why: string }>;

/**
 * Walks one stream's events, given in order, along its chain. What stands after the first bad event is not judged: its
 * ground is gone.
 * @returns the first bad event, or null and the hash of the head
 */
export function verifyStream(
  stream: string,
  events: Iterable<PersistedEvent>,
): Readonly<{ bad: BadEvent | null; events: number; head: string }> {
  let previous = firstPrevious(stream);
  let count = 0;
  for (const event of events) {
    const verdict = judge(stream, event, count, previous);
    if ('why' in verdict)
      return { bad: { stream, revision: count, eventId: event.id, why: verdict.why }, events: count, head: previous };
    previous = verdict.hash;
    count++;
  }
  return { bad: null, events: count, head: previous };
}

type Verdict = Readonly<{ hash: string }> | Readonly<{ why: string }>;

function judge(stream: string, event: PersistedEvent, place: number, previous: string): Verdict {
  if (event.stream !== stream) return { why: `it stands in stream ${event.stream}` };
  if (event.revision !== place) return { why: `its revision is ${event.revision} where ${place} should follow` };
  const data = parsed(event.data);
  const stored = parsed(event.metadata);
  if (!data) return { why: 'its data is not in the form it was written in' };
  if (!stored) return { why: 'its metadata is not in the form it was written in' };
  const { hash, ...metadata } = stored as unknown as Metadata;
  const { revision, id, type } = event;
  return chainHash({ stream, revision, id, type, data, metadata }, previous) === hash
    ? { hash }
    : { why: 'its content does not give the hash that was recorded with it' };
}

/** The value, if the text is its one canonical form: so not even the case of an escape can be changed unseen. */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}
