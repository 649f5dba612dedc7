import type { Database } from 'better-sqlite3';
import { closedOnFailure, type Disk, FlushElsewhere } from '#platform/sqlite-file';
import { checkAppend } from '../port/append-limits.ts';
import { type Appended, EventStore, type ExpectedRevision, type PersistedEvent } from '../port/event-store.ts';
import type { StorableEvent } from '../port/event-store.ts';
import { ForeignPosition, type Position, positionOf, sequenceIn } from '../port/position.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import type { SaidOfClock } from '../schema/known-by.ts';
import { AppendWatch } from './append-watch.ts';
import { appendWriter } from './append-writer.ts';
import { commitTogether } from './commit-together.ts';
import { DurableHead } from './durable-head.ts';
import { type FeedSource, type Held, feed } from './event-feed.ts';
import { openEventFile, storeIdIn } from './event-file.ts';
import { type EventReader, eventReader } from './event-reader.ts';
import { GroupCommit } from './group-commit.ts';
import { knownByIn, sayKnownBy } from './known-by-rows.ts';
import { copyOnline } from './online-copy.ts';
import { readWhole } from './stream-pages.ts';

export type SqliteEventStoreOptions = Readonly<{
  /** How long appends wait for a lock of another process before they are StoreUnavailable. Default 10,000 ms. */
  busyTimeoutMs?: number;
  /** How soon the appends of other processes are noticed. Default 25 ms; appends through this adapter at once. */
  pollMs?: number;
  disk?: Disk;
}>;

/**
 * All events of one store in one SQLite file; several processes may have it open. See port/event-store.ts. Nothing leaves
 * it before it is on the disk.
 */
export class SqliteEventStore extends EventStore {
  readonly storeId: string;
  /** What an operator said of times that events carry, as it was when the file was opened. */
  readonly knownBy: ReturnType<typeof knownByIn>;
  readonly #db: Database;
  readonly #reader: EventReader;
  readonly #disk: FlushElsewhere;
  readonly #durable: DurableHead;
  readonly #watch: AppendWatch;
  readonly #commits: GroupCommit;
  readonly #held: Held = { events: 0 };
  #closing: Promise<void> | undefined;

  /**
   * @param file made if it is not there; its folder must be
   * @throws UnusableEventFile it is something else, or of another format
   */
  static async open(file: string, options: SqliteEventStoreOptions = {}): Promise<SqliteEventStore> {
    return closedOnFailure(openEventFile(file), (db) => new SqliteEventStore(db, options));
  }

  private constructor(db: Database, { busyTimeoutMs = 10_000, pollMs = 25, disk }: SqliteEventStoreOptions) {
    super();
    this.#db = db;
    this.storeId = storeIdIn(db);
    this.knownBy = knownByIn(db, this.storeId);
    this.#reader = eventReader(db, this.storeId);
    // Read before that flush: what another process commits meanwhile is not on the disk by it.
    const flushed = this.#reader.head();
    this.#disk = new FlushElsewhere(db, disk);
    this.#durable = new DurableHead(() => this.#reader.head(), this.#disk, flushed);
    this.#watch = new AppendWatch(
      () => this.#disk.othersVersion,
      pollMs,
      () => this.#durable.reached(),
    );
    this.#commits = new GroupCommit(
      commitTogether(db, appendWriter(db, this.storeId), this.#disk),
      busyTimeoutMs,
      async (written) => {
        await this.#durable.reach(Math.max(...written.map(({ position }) => this.#sequence(position))));
        this.#watch.wake();
      },
    );
  }

  /** Events that open readers have fetched and their consumers have not yet taken. */
  get held(): number {
    return this.#held.events;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly StorableEvent[]): Promise<Appended> {
    this.#refuseIfClosed();
    const bytes = checkAppend(stream, expected, events);
    return this.#commits.append({ stream, expected, events: events.map((event) => ({ ...event })), bytes });
  }

  async readStream(stream: string, from = 0): Promise<readonly PersistedEvent[]> {
    return this.#onDisk(await readWhole((next, limit) => this.#read().ofStream(stream, next, limit), from));
  }

  readAll(after: Position | null): AsyncIterable<PersistedEvent> {
    const from = this.#reached(after);
    let head = 0;
    const ready = this.#durable.reached().then((reached) => (head = reached));
    ready.catch(() => undefined); // told to whoever reads on; who does not is no reason to end
    return this.#feed(from, {
      ready,
      read: (next, limit) => this.#read().between(next, head, limit),
      ended: () => false,
      more: async () => false,
    });
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    const ended = () => signal.aborted || this.#closing !== undefined;
    return this.#feed(this.#reached(after), {
      read: (next, limit) => this.#read().between(next, this.#durable.position, limit),
      ended,
      more: async () => {
        await this.#watch.next(signal);
        return true;
      },
    });
  }

  async eventAt(position: Position): Promise<PersistedEvent | null> {
    const sequence = this.#sequence(position);
    return (await this.#onDisk(this.#read().between(sequence - 1, sequence, 1)))[0] ?? null;
  }

  async head(): Promise<Position | null> {
    this.#refuseIfClosed();
    const head = await this.#durable.reached();
    return head === 0 ? null : positionOf(this.storeId, head);
  }

  /** Says that all there is, or all up to a place, was known at an instant. Nobody else may write meanwhile. */
  async sayKnownBy(said: SaidOfClock, upTo: Position | null = null): Promise<void> {
    const sequence = upTo === null ? this.#read().head() : this.#sequence(upTo);
    if (sequence > 0) sayKnownBy(this.#db, said, sequence);
  }

  /**
   * A copy of the file as it is now, while appends go on. It keeps this store's id: see giveNewStoreId.
   * @returns the last position in the copy, null when it holds no event
   * @throws Error the target is already there
   */
  async backupTo(file: string): Promise<Position | null> {
    this.#refuseIfClosed();
    const head = await copyOnline(this.#db.name, file, (db) => eventReader(db, this.storeId).head());
    await this.#durable.reachCommitted();
    return head === 0 ? null : positionOf(this.storeId, head);
  }

  override close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.drained();
    this.#watch.stop();
    await this.#disk.close();
    try {
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      this.#db.close();
    }
  }

  #feed(from: number, source: Omit<FeedSource, 'storeId'>): AsyncIterable<PersistedEvent> {
    return feed({ storeId: this.storeId, ...source }, from, this.#held);
  }

  /** What was read, once it is on the disk. @throws UnknownOutcome the disk failed before it was */
  async #onDisk(events: readonly PersistedEvent[]): Promise<readonly PersistedEvent[]> {
    const last = events.at(-1);
    if (!last || this.#sequence(last.position) <= this.#durable.position) return events;
    await this.#durable.reachCommitted().catch((cause: unknown) => {
      throw new UnknownOutcome(last.stream, { cause });
    });
    return events;
  }

  #sequence(position: Position): number {
    return Number(sequenceIn(this.storeId, position));
  }

  #read(): EventReader {
    this.#refuseIfClosed();
    return this.#reader;
  }

  #reached(after: Position | null): number {
    if (after === null) return 0;
    const sequence = this.#sequence(after);
    if (sequence > this.#read().head())
      throw new ForeignPosition(after, 'the event store has not reached it, so it was put back to an older copy');
    return sequence;
  }

  #refuseIfClosed(): void {
    if (this.#closing) throw new StoreUnavailable('it is closed');
  }
}
