import { MAX_APPEND_BYTES, type EventStore, type PersistedEvent, type Position } from '#platform/event-sourcing';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { Refused } from './verb.ts';

type Progress = (copied: number) => void;

const AT_ONCE = 500;
const TOLD_EVERY = 10_000;

/**
 * Copies a history into another store: each event with its id, its place in its stream, its texts and so its hash, in the
 * same order of all. What an earlier try copied is compared and gone on behind.
 * @returns how many events the copy holds now
 * @throws Refused the other store holds something else
 */
export async function copyEvents(from: EventsOpened, to: EventsOpened, told: Progress): Promise<number> {
  const source = from.readAll(null)[Symbol.asyncIterator]();
  let copied = await sameSoFar(source, to);
  if (copied > 0) told(copied);
  for await (const run of inRuns(source)) {
    const [{ stream, revision }] = run;
    await to.append(stream, revision === 0 ? 'no-stream' : revision - 1, run.map(asStored));
    const before = copied;
    copied += run.length;
    if (Math.floor(before / TOLD_EVERY) < Math.floor(copied / TOLD_EVERY)) told(copied);
  }
  return copied;
}

/**
 * Reads both through, side by side: what comes into the original meanwhile is not asked for.
 * @param copied how many events the copy is to hold
 * @throws Refused they are not the same, or the copy holds fewer
 */
export async function compareEvents(from: EventsOpened, to: EventsOpened, copied: number): Promise<void> {
  const source = from.readAll(null)[Symbol.asyncIterator]();
  const ends = new Map(from.knownBy.map(({ position }) => [position, null as Position | null]));
  const same = await sameSoFar(source, to, (original, copy) => {
    if (ends.has(original.position)) ends.set(original.position, copy.position);
  });
  if (same !== copied)
    throw new Refused(
      `The copy holds ${same} of the ${copied} events that were written to it. Nothing was moved: copy again.`,
    );
  // What an operator said of the clock is said of the copy too.
  for (const { position, at, by, saidAt } of from.knownBy.slice(to.knownBy.length)) {
    const upTo = ends.get(position);
    if (upTo) await to.sayKnownBy({ at, by, saidAt }, upTo);
  }
}

async function sameSoFar(
  source: AsyncIterator<PersistedEvent>,
  to: EventStore,
  pair: (original: PersistedEvent, copy: PersistedEvent) => void = () => undefined,
): Promise<number> {
  let same = 0;
  for await (const copy of to.readAll(null)) {
    const { done, value: original } = await source.next();
    if (done || !isSame(original, copy))
      throw new Refused(
        `What is to be filled holds something else: event ${copy.id} of stream ${copy.stream}, where ${done ? 'nothing' : `event ${original.id} of stream ${original.stream}`} should be. Give an empty one.`,
      );
    pair(original, copy);
    same += 1;
  }
  return same;
}

const isSame = (a: PersistedEvent, b: PersistedEvent): boolean =>
  a.id === b.id &&
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.type === b.type &&
  a.data === b.data &&
  a.metadata === b.metadata;

/** Neighbours of one stream together, as far as one append may hold them. */
async function* inRuns(
  source: AsyncIterator<PersistedEvent>,
): AsyncGenerator<[PersistedEvent, ...PersistedEvent[]], void, undefined> {
  let run: PersistedEvent[] = [];
  let bytes = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const { value: event } = next;
    const size = 200 + Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
    const fits = event.stream === run[0]?.stream && run.length < AT_ONCE && bytes + size <= MAX_APPEND_BYTES;
    if (run.length > 0 && !fits) {
      yield run as [PersistedEvent, ...PersistedEvent[]];
      [run, bytes] = [[], 0];
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run as [PersistedEvent, ...PersistedEvent[]];
}

const asStored = ({ id, type, data, metadata }: PersistedEvent) => ({ id, type, data, metadata });
