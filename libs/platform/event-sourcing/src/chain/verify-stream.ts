import { canonical } from '#platform/canonical';
import type { Metadata } from '../envelope.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { chainHash, firstPrevious } from './hash.ts';

/** The first event of a stream that is not as it was written, and what is wrong with it. */
export type BadEvent = Readonly<{ stream: string; revision: number; eventId: string; why: string }>;

/** How far a walk along a stream's chain has come. What stands after the first bad event is not judged: its ground is gone. */
export type ChainWalk = Readonly<{ events: number; head: string; bad: BadEvent | null }>;

export const beforeFirst = (stream: string): ChainWalk => ({ events: 0, head: firstPrevious(stream), bad: null });

/** One step along the chain of a stream, whose events come in order. */
export function afterNext(walk: ChainWalk, stream: string, event: PersistedEvent): ChainWalk {
  if (walk.bad) return walk;
  const { events, head } = walk;
  const verdict = judge(stream, event, events, head);
  return 'why' in verdict
    ? { events, head, bad: { stream, revision: events, eventId: event.id, why: verdict.why } }
    : { events: events + 1, head: verdict.hash, bad: null };
}

/** Walks one stream's events, given in order, along its chain. */
export function verifyStream(stream: string, events: Iterable<PersistedEvent>): ChainWalk {
  let walk = beforeFirst(stream);
  for (const event of events) {
    walk = afterNext(walk, stream, event);
    if (walk.bad) break;
  }
  return walk;
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
