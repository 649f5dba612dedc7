import {
  ClockBehind,
  IdempotencyKeyUsed,
  keysOf,
  NoSuchRecord,
  openedBy,
  StaleRevision,
  streamName,
  TooMuchContention,
  UnknownOutcome,
  WrongExpectedRevision,
  type About,
  type AboutKey,
  type AboutOf,
  type Appended,
  type Catalogue,
  type Command,
  type CommandToMany,
  type Draft,
  type EventStore,
  type EventType,
  type RecordedEvent,
  type StorableEvent,
  type StreamDefinition,
  type Written,
  type WrittenInParts,
} from '#platform/event-sourcing';
import { addMilliseconds, later, type Clock, type Instant } from '#platform/time';
import type { Decide, TransactOptions } from './decide.ts';
import { inParts, type Part } from './many-streams.ts';
import { checked, inscribe, type AnyDraft, type Sealing } from './inscribe.ts';
import { LoadedStream } from './loaded-stream.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { RecentStreams } from './recent-streams.ts';

const ATTEMPTS = 200;
const TOLERATED_LAG_MS = 60_000;
/** The revision of a stream in which nothing is recorded yet: who saw that sends it as any other. */
const OF_NOTHING = -1;

/**
 * Load, decide, append. A command already held by the stream is answered with what it wrote then; a conflict is loaded
 * and decided again, so `decide` must be pure; under If-Match a conflict is a StaleRevision; after an unknown outcome
 * the identical events are sent again.
 */
export class Transactions {
  readonly #store: EventStore;
  readonly #catalogue: Catalogue;
  readonly #sealing: Sealing;
  readonly #clock: Clock;
  readonly #streams = new OneAtATime();
  readonly #recent = new RecentStreams();
  readonly #toMany = new OneAtATime();

  constructor(store: EventStore, catalogue: Catalogue, sealing: Sealing, clock: Clock) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#sealing = sealing;
    this.#clock = clock;
  }

  /**
   * Opens a stream named after the command, so that a repeated create finds its first self.
   * @throws Refusal @throws IdempotencyKeyUsed @throws ClockBehind
   */
  open<State, E extends EventType, A extends AboutKey, Data>(
    command: Command<Data>,
    stream: StreamDefinition<State, E, A>,
    decide: (state: State, id: string) => Draft<E> | readonly Draft<E>[],
    about: (id: string) => AboutOf<A>,
  ): Promise<Written> {
    const id = openedBy(command.envelope.commandId, stream.category);
    return this.transact(command, stream, id, (state) => decide(state, id), { about: about(id) });
  }

  /**
   * Whom a stream concerns: for a handler that asks another context before it decides.
   * @throws NoSuchRecord
   */
  async about<State, E extends EventType, A extends AboutKey>(
    stream: StreamDefinition<State, E, A>,
    id: string,
  ): Promise<AboutOf<A>> {
    const name = streamName(stream.category, id);
    const { head } = await this.#streams.run(name, () => this.#load(stream, name));
    if (!head) throw new NoSuchRecord(stream);
    return head.about as AboutOf<A>;
  }

  /** What a stream comes to now: likewise, where what is asked hangs on it. Decided is on what it comes to then. */
  state<State, E extends EventType>(stream: StreamDefinition<State, E>, id: string): Promise<State> {
    const name = streamName(stream.category, id);
    return this.#streams.run(name, async () => (await this.#load(stream, name)).state);
  }

  /**
   * @throws Refusal a rule said no @throws NoSuchRecord the stream is empty and no `about` was given
   * @throws StaleRevision @throws IdempotencyKeyUsed @throws ClockBehind @throws TooMuchContention
   */
  transact<State, E extends EventType, A extends AboutKey, Data>(
    command: Command<Data>,
    stream: StreamDefinition<State, E, A>,
    id: string,
    decide: Decide<State, E>,
    options: TransactOptions<A> = {},
  ): Promise<Written> {
    const name = streamName(stream.category, id);
    return this.#streams.run(name, async () => {
      const loaded = await this.#load(stream, name);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const done = await this.#attempt(command, loaded, { id, name, stream }, decide, options);
        if (done) return done;
        await loaded.catchUp(this.#store);
      }
      this.#recent.drop(name);
      throw new TooMuchContention(name);
    });
  }

  /**
   * One command to many streams, each part a command of its own: see many-streams.ts. One at a time in a process.
   * @throws RowsRefused some were refused, so nothing was recorded @throws Questioned likewise
   * @throws UnknownOutcome some stand, and of the others it is not known: the same command again completes it
   */
  transactEach<State, E extends EventType, A extends AboutKey>(
    command: CommandToMany<unknown>,
    stream: StreamDefinition<State, E, A>,
    parts: readonly Part<State, E, A>[],
  ): Promise<WrittenInParts> {
    return this.#toMany.run('', () => inParts(this.transact.bind(this), command, stream, parts));
  }

  /** The whole stream as it is now. In turn with others of its name, for it is kept and grows. */
  async #load<State, E extends EventType>(
    stream: StreamDefinition<State, E>,
    name: string,
  ): Promise<LoadedStream<State, E>> {
    const loaded = this.#recent.get(name, stream) ?? new LoadedStream(name, stream, this.#catalogue);
    await loaded.catchUp(this.#store);
    this.#recent.keep(loaded, stream);
    return loaded;
  }

  async #attempt<State, E extends EventType, Data>(
    { envelope }: Command<Data>,
    loaded: LoadedStream<State, E>,
    target: Readonly<{ id: string; name: string; stream: StreamDefinition<State, E> }>,
    decide: Decide<State, E>,
    { about, alsoAbout, beforeAppend }: Readonly<{ about?: About; alsoAbout?: About }> & TransactOptions<never>,
  ): Promise<Written | null> {
    const { id, name, stream } = target;
    const before = loaded.writtenBy(envelope.commandId);
    if (before.length > 0) return repeated(before, envelope.digest, id);

    const { head } = loaded;
    if (!head && !about) throw new NoSuchRecord(stream);
    if (envelope.ifMatch !== undefined && envelope.ifMatch !== (head?.revision ?? OF_NOTHING))
      throw new StaleRevision(name);

    const drafts = [decide(loaded.state, loaded.facts)].flat() as unknown as readonly AnyDraft[];
    const nothing = { id, stream: name, revision: head?.revision ?? OF_NOTHING, position: head?.position ?? null };
    const asked = { stream: name, loaded: loaded as never, envelope };
    if (envelope.isRehearsed) await checked(drafts, asked, this.#catalogue, this.#sealing.open);
    if (drafts.length === 0 || envelope.isRehearsed) return { ...nothing, events: [], repeated: false, opened: false };

    const recordedAt = this.#recordedAt(head);
    const concerns: About = { ...about, ...head?.about, ...alsoAbout };
    const subject = concerns[keysOf(stream)];
    const at = { ...asked, about: concerns, subject, recordedAt };
    const events = await inscribe(drafts, at, this.#catalogue, this.#sealing);
    await beforeAppend?.();
    const appended = await this.#append(name, head?.revision, events, envelope.ifMatch !== undefined);
    if (!appended) return null;
    const ids = events.map(({ id: eventId, type }) => ({ id: eventId, type }));
    return { id, stream: name, ...appended, events: ids, repeated: false, opened: !head };
  }

  #recordedAt(head: RecordedEvent | undefined): Instant {
    const now = this.#clock.now();
    if (!head) return now;
    if (head.recordedAt > addMilliseconds(now, TOLERATED_LAG_MS)) throw new ClockBehind(head.stream);
    return later(now, head.recordedAt);
  }

  /** Null on a conflict. */
  async #append(
    name: string,
    head: number | undefined,
    events: readonly StorableEvent[],
    underIfMatch: boolean,
  ): Promise<Appended | null> {
    for (let resent = 0; ; resent++)
      try {
        return await this.#store.append(name, head ?? 'no-stream', events);
      } catch (error) {
        if (error instanceof WrongExpectedRevision) {
          if (underIfMatch) throw new StaleRevision(name);
          return null;
        }
        if (!(error instanceof UnknownOutcome) || resent >= 5) throw error;
      }
  }
}

function repeated(before: readonly RecordedEvent[], digest: string, id: string): Written {
  const last = before.at(-1)!;
  if (last.metadata.digest !== digest) throw new IdempotencyKeyUsed(last.metadata.commandId);
  const events = before.map(({ id: eventId, type }) => ({ id: eventId, type }));
  const { stream, revision, position } = last;
  return { id, stream, revision, position, events, repeated: true, opened: before[0]!.revision === 0 };
}
