import type { Position } from './position.ts';

/**
 * One event as the store keeps it. `data` and `metadata` are JSON objects in RFC 8785 form: one text for one value, so
 * that what was hashed is byte for byte what comes back. An adapter whose engine parses JSON and gives it back in an order
 * of its own writes the text anew when it reads; none looks inside.
 */
export type StorableEvent = Readonly<{
  /** UUID in lower case; made from the command and its body's digest, so the same request makes the same id. */
  id: string;
  type: string;
  data: string;
  metadata: string;
}>;

/** An event as it comes back: with its place in its stream (zero-based) and in the whole store. */
export type PersistedEvent = StorableEvent & Readonly<{ stream: string; revision: number; position: Position }>;

/** The revision a writer saw last: `no-stream`, or the zero-based revision of the last event. Never "any". */
export type ExpectedRevision = 'no-stream' | number;

export type Appended = Readonly<{ revision: number; position: Position }>;

/**
 * The write side's only door to storage.
 *
 * Promises (contract suite in ../contract): optimistic concurrency; an append is atomic, and durable before it is
 * acknowledged or shown to anybody; positions are in total order; a subscription sees every event once and in order from
 * any position, also while others append; an append repeated with the same event ids at the same expected revision
 * succeeds again with its first answer and writes nothing. The limits of an append are in append-limits.ts.
 */
export abstract class EventStore {
  /** Identity of this store: a position of another store is refused. */
  abstract readonly storeId: string;

  /**
   * Appends all events or none.
   * @throws WrongExpectedRevision another writer was first
   * @throws AppendRefused it is outside the port's limits
   * @throws UnknownOutcome the store did not say whether it wrote: send the identical events again
   * @throws StoreUnavailable nothing was written
   */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly StorableEvent[]): Promise<Appended>;

  /**
   * A stream's events from a revision on (default 0), in order; a stream that does not exist is empty. None is shown that
   * is not durable.
   * @throws UnknownOutcome of an append to it whose outcome is unknown the store does not know more
   */
  abstract readStream(stream: string, from?: number): Promise<readonly PersistedEvent[]>;

  /**
   * Every event after a position (from the beginning when null), in order, up to the head at the moment of asking.
   * @throws ForeignPosition of another store, or one that this store has not reached: it was put back to an older
   * copy, and going on from there would skip in silence what is appended next
   */
  abstract readAll(after: Position | null): AsyncIterable<PersistedEvent>;

  /**
   * As readAll, then stays and yields what is appended later, by this process or another. Ends when `signal` aborts or
   * the store is closed. Pull-based: a slow consumer holds at most 1,000 events in memory.
   */
  abstract subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent>;

  /** The event at a position, null when there is none: how the owner of a checkpoint finds that the store was changed. */
  abstract eventAt(position: Position): Promise<PersistedEvent | null>;

  /** Position of the last event; null when the store is empty. */
  abstract head(): Promise<Position | null>;

  /** Finishes the appends already asked for and ends open subscriptions. Afterwards all else is StoreUnavailable. */
  abstract close(): Promise<void>;
}
