import { NO_STREAM, type EventData } from '@eventstore/db-client';
import { checkAppend, STREAM_NAME } from '../port/append-limits.ts';
import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type PersistedEvent,
  type StorableEvent,
} from '../port/event-store.ts';
import { ForeignPosition, type Position, positionOf, sequenceIn } from '../port/position.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import type { SaidOfClock } from '../schema/known-by.ts';
import { Doorbell } from './doorbell.ts';
import { EngineConnection } from './engine-connection.ts';
import { sayClockMended, type EngineIdentity } from './identity-stream.ts';
import { LastOfAll } from './last-of-all.ts';
import { openEngine, type EventStoreDbOptions } from './open-engine.ts';
import { wholeStream } from './engine-pages.ts';
import { PlaceInLog } from './place-in-log.ts';
import { sendUntilKnown } from './send-until-known.ts';
import { fromEngine, isOurs, toEngine } from './stored-form.ts';
import { StreamTurns } from './stream-turns.ts';

export type { EventStoreDbOptions } from './open-engine.ts';

/**
 * All events of one store in EventStoreDB (or KurrentDB, its successor, which speaks the same protocol). See
 * port/event-store.ts. Positions are those of the engine's own log.
 */
export class EventStoreDbEvents extends EventStore {
  readonly storeId: string;
  /** In which mode the store was laid; null where nobody said. */
  readonly mode: string | null;
  /** What an operator said of times that events carry, as it was when the store was opened. */
  readonly knownBy: EngineIdentity['knownBy'];
  readonly #connection: EngineConnection;
  readonly #doorbell: Doorbell;
  readonly #last: LastOfAll;
  readonly #turns = new StreamTurns();
  #held = 0;
  #closed: Promise<void> | undefined;

  /**
   * @param url `esdb://…`, without a password
   * @throws EngineRefused it cannot be the event store, and why
   */
  static async open(url: string, options: EventStoreDbOptions = {}): Promise<EventStoreDbEvents> {
    const { connection, identity } = await openEngine(url, options);
    return new EventStoreDbEvents(connection, identity, options);
  }

  private constructor(
    connection: EngineConnection,
    identity: EngineIdentity,
    { lookMs = 1_000, subscriptionBroke }: EventStoreDbOptions,
  ) {
    super();
    ({ storeId: this.storeId, mode: this.mode, knownBy: this.knownBy } = identity);
    this.#connection = connection;
    this.#doorbell = new Doorbell(connection, lookMs, subscriptionBroke ?? (() => undefined));
    this.#last = new LastOfAll(connection);
  }

  /** Events that open readers have fetched and their consumers have not yet taken. */
  get held(): number {
    return this.#held;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly StorableEvent[]): Promise<Appended> {
    this.#refuseIfClosed();
    checkAppend(stream, expected, events);
    const sent: EventData[] = events.map(toEngine);
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected);
    const { revision, commit } = await this.#turns.take(stream, () =>
      sendUntilKnown(this.#connection, { stream, expected, expectedRevision, events: sent }),
    );
    this.#doorbell.ring();
    return { revision, position: positionOf(this.storeId, commit) };
  }

  async readStream(stream: string, from = 0): Promise<readonly PersistedEvent[]> {
    this.#refuseIfClosed();
    // The engine's own streams, and what we keep about the store, are none of ours.
    if (!STREAM_NAME.test(stream)) return [];
    return (await wholeStream(this.#connection, stream, from)).map((event) => fromEngine(event, this.storeId));
  }

  readAll(after: Position | null): AsyncIterable<PersistedEvent> {
    this.#refuseIfClosed();
    const from = this.#sequence(after);
    const head = this.#reached(after, from);
    head.catch(() => undefined);
    return this.#upTo(head, after, from);
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    this.#refuseIfClosed();
    const from = this.#sequence(after);
    const reached = this.#reached(after, from);
    reached.catch(() => undefined);
    return this.#follow(reached, after, from, AbortSignal.any([signal, this.#connection.closing]));
  }

  async eventAt(position: Position): Promise<PersistedEvent | null> {
    this.#refuseIfClosed();
    const commit = sequenceIn(this.storeId, position);
    const event = await this.#last.at(commit);
    return event && isOurs(event) ? fromEngine(event, this.storeId) : null;
  }

  async head(): Promise<Position | null> {
    this.#refuseIfClosed();
    const head = await this.#last.position();
    return head === null ? null : positionOf(this.storeId, head);
  }

  /** Says that all there is, or all up to a place, was known at an instant. Nobody else may write meanwhile. */
  async sayKnownBy({ at, by, saidAt }: SaidOfClock, upTo: Position | null = null): Promise<void> {
    this.#refuseIfClosed();
    const sequence = upTo === null ? await this.#last.position() : this.#sequence(upTo);
    if (sequence !== null) await sayClockMended(this.#connection, { at, by, saidAt, sequence });
  }

  override close(): Promise<void> {
    this.#closed ??= this.#turns.over().then(() => this.#connection.close());
    return this.#closed;
  }

  async *#upTo(
    head: Promise<bigint | null>,
    after: Position | null,
    from: bigint | null,
  ): AsyncIterable<PersistedEvent> {
    const last = await head;
    const place = new PlaceInLog(this.#connection, after, from);
    while (last !== null && !place.isPast(last)) {
      const { events, atEnd } = await place.next();
      for (const event of events) {
        if (event.position.commit > last) return;
        yield fromEngine(event, this.storeId);
      }
      if (atEnd) return;
    }
  }

  async *#follow(reached: Promise<unknown>, after: Position | null, from: bigint | null, ended: AbortSignal) {
    await reached;
    const place = new PlaceInLog(this.#connection, after, from);
    while (!ended.aborted) {
      const { rings } = this.#doorbell;
      const page = await place.next(ended).catch((error: unknown) => {
        // Whoever follows waits for an engine that is away, however long; any other fault it must hear of.
        if (ended.aborted || error instanceof StoreUnavailable) return null;
        throw error;
      });
      if (ended.aborted) return;
      yield* this.#handed(page?.events ?? [], ended);
      if (page === null || page.atEnd) await this.#doorbell.next(rings, ended);
    }
  }

  *#handed(events: readonly Parameters<typeof fromEngine>[0][], ended: AbortSignal): Iterable<PersistedEvent> {
    let left = events.length;
    this.#held += left;
    try {
      for (const event of events) {
        if (ended.aborted) return;
        this.#held -= 1;
        left -= 1;
        yield fromEngine(event, this.storeId);
      }
    } finally {
      this.#held -= left;
    }
  }

  #sequence(after: Position | null): bigint | null {
    return after === null ? null : sequenceIn(this.storeId, after);
  }

  /** The head, which is not before the place that somebody wants to read from. */
  async #reached(after: Position | null, from: bigint | null): Promise<bigint | null> {
    const head = await this.#last.position();
    if (after !== null && from !== null && (head === null || from > head))
      throw new ForeignPosition(after, 'the event store has not reached it, so it was put back to an older copy');
    return head;
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new StoreUnavailable('it is closed');
  }
}
