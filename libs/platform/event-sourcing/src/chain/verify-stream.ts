import { canonical, canonicalMembers, textOfMembers } from '#platform/canonical';
import type { Metadata } from '../envelope.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { firstPrevious, hashOfTexts, hashOfWhole } from './hash.ts';
import { withoutHash } from './without-hash.ts';

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
  const { revision, id, type, data } = event;
  const named = { stream, revision, id, type };
  const cut = withoutHash(event.metadata);
  // Texts that give the hash are those that were hashed: whether each is the one form of what it says is then no question.
  if (cut && hashOfWhole(named, { data, metadata: cut.text }, previous) === cut.hash) return { hash: cut.hash };
  if (!isAsWritten(data)) return { why: 'its data is not in the form it was written in' };
  const stored = membersAsWritten(event.metadata);
  if (!stored) return { why: 'its metadata is not in the form it was written in' };
  const metadata = stored.members.filter(([name]) => name !== 'hash');
  return hashOfTexts(named, { data, metadata }, previous) === stored.hash
    ? { hash: stored.hash }
    : { why: 'its content does not give the hash that was recorded with it' };
}

/** Whether the text is the one canonical form of what it says: so not even the case of an escape can be changed unseen. */
function isAsWritten(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && canonical(value) === text;
  } catch {
    return false;
  }
}

/** The same of an object, and its members: an event is hashed by the texts that were looked at, and not walked again. */
function membersAsWritten(text: string) {
  try {
    const value = JSON.parse(text) as Pick<Metadata, 'hash'>;
    const members = canonicalMembers(value);
    return textOfMembers(members) === text ? { members, hash: value.hash } : null;
  } catch {
    return null;
  }
}
