import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { AllStreamRecordedEvent, AllStreamResolvedEvent, StreamingRead } from '@eventstore/db-client';
import type { Call, EngineConnection } from './engine-connection.ts';
import { faultOf, StreamNotWhole } from './engine-errors.ts';

export const PAGE = 250;
const STREAM_PAGE = 1_000;

type Reading<E> = Readonly<{ event?: E }>;

/** What was read, of which the engine's own events are a part, and whether there was no more. */
export type RawPage = Readonly<{ events: readonly AllStreamRecordedEvent[]; atEnd: boolean }>;

/**
 * Everything after a place in the log of all streams (from its beginning when null); the place itself is read too, and
 * proves that it is one. Undefined when it is none.
 */
export function pageAfter(
  connection: EngineConnection,
  after: bigint | null,
  signal?: AbortSignal,
): Promise<RawPage | undefined> {
  return connection.insist(async (client, call) => {
    const fromPosition = after === null ? START : { commit: after, prepare: after };
    const maxCount = after === null ? PAGE : PAGE + 1;
    try {
      const read = await all(client.readAll({ ...call, fromPosition, maxCount, direction: FORWARDS }), call);
      const [first] = read;
      if (after !== null && first && first.position.commit !== after) return undefined;
      return { events: after === null ? read : read.slice(1), atEnd: read.length < maxCount };
    } catch (error) {
      if (faultOf(error) === 'no-such-position') return undefined;
      throw error;
    }
  }, signal);
}

/** The last events before a place (before the end when null), the latest first. */
export function pageBefore(
  connection: EngineConnection,
  before: bigint | null,
): Promise<readonly AllStreamRecordedEvent[]> {
  return connection.insist((client, call) => {
    const fromPosition = before === null ? END : { commit: before, prepare: before };
    return all(client.readAll({ ...call, fromPosition, maxCount: PAGE, direction: BACKWARDS }), call);
  });
}

/** The event at a place, or the next one; undefined when the place is none, or past the end. */
export async function pageAt(connection: EngineConnection, at: bigint): Promise<AllStreamRecordedEvent | undefined> {
  const page = await connection.insist(async (client, call) => {
    const fromPosition = { commit: at, prepare: at };
    try {
      return await all(client.readAll({ ...call, fromPosition, maxCount: 1, direction: FORWARDS }), call);
    } catch (error) {
      if (faultOf(error) === 'no-such-position') return [];
      throw error;
    }
  });
  return page[0];
}

/**
 * A stream from a revision on, whole.
 * @throws StreamNotWhole the engine was told to forget a part of it
 */
export async function wholeStream(
  connection: EngineConnection,
  stream: string,
  from: number,
): Promise<readonly AllStreamRecordedEvent[]> {
  const events: AllStreamRecordedEvent[] = [];
  for (let more = true; more;) {
    const next = from + events.length;
    const page = await connection.insist((client, call) => pageOfStream(client, call, stream, next));
    if (page === 'not-found') {
      if (await wasForgotten(connection, stream)) throw new StreamNotWhole(stream, 'it was deleted');
      return events;
    }
    page.forEach(({ revision }, index) => {
      if (Number(revision) !== next + index)
        throw new StreamNotWhole(stream, `what stood before ${revision} was taken away`);
    });
    events.push(...page);
    more = page.length === STREAM_PAGE;
  }
  if (events.length === 0 && from === 0) throw new StreamNotWhole(stream, 'all of it was taken away');
  return events;
}

type Client = Parameters<Parameters<EngineConnection['ask']>[0]>[0];

async function pageOfStream(client: Client, call: Call, stream: string, from: number) {
  const fromRevision = BigInt(from);
  try {
    const read = client.readStream(stream, { ...call, fromRevision, maxCount: STREAM_PAGE, direction: FORWARDS });
    return await all(read as unknown as StreamingRead<AllStreamResolvedEvent>, call);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'not-found') return fault;
    if (fault === 'deleted') throw new StreamNotWhole(stream, 'it was deleted for good');
    throw error;
  }
}

/** A stream that was deleted reads as one that never was; what it was told remains. */
function wasForgotten(connection: EngineConnection, stream: string): Promise<boolean> {
  return connection.insist(async (client, call) => {
    const { metadata } = await client.getStreamMetadata(stream, call);
    return metadata?.truncateBefore !== undefined;
  });
}

/** Cancelled after its deadline, and when it fails: a reading that is left alone holds its stream open. */
async function all<E>(reading: StreamingRead<Reading<E>>, { deadline }: Call): Promise<E[]> {
  const events: E[] = [];
  const cancel = () => {
    // Of a reading that never began, this fails too.
    void reading.cancel().catch(() => undefined);
    reading.destroy(new Error('The reading took too long.'));
  };
  const late = setTimeout(cancel, deadline);
  try {
    for await (const { event } of reading) if (event) events.push(event);
    return events;
  } finally {
    clearTimeout(late);
  }
}
