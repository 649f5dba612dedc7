import { comparePositions, type Catalogue, type EventStore, type Position } from '#platform/event-sourcing';
import type { EventType, PersistedEvent, TypedEvent } from '#platform/event-sourcing';
import { untilItWorks } from './backoff.ts';
import { ChangesOfState, type ProcessLog } from './changes-of-state.ts';
import { codeOf, isLasting } from './failures.ts';
import { InTurn } from './in-turn.ts';
import { ParkedCauses } from './parked-causes.ts';
import { placeInHistory } from './place-in-history.ts';
import type { KeptState, ParkedCause, ProcessMemory } from './process-memory.ts';
import type { Reactor } from './reactor.ts';
import { sendAs, type ProcessGateway } from './send-as-process.ts';

/** How many ignored events may pass before the checkpoint is kept all the same. */
const KEEP_EVERY = 500;

export type EventWorld = Readonly<{
  store: EventStore;
  catalogue: Catalogue;
  gateway: ProcessGateway;
  memory: ProcessMemory;
}>;

/** Runs one process from its checkpoint. What fails is parked for its subject, or holds this process only. */
export class EventProcessRunner {
  readonly reactor: Reactor;
  readonly #world: EventWorld;
  readonly #log: ProcessLog;
  readonly #changes: ChangesOfState;
  readonly #parked: ParkedCauses;
  readonly #turns = new InTurn();
  #passed: Position | null = null;
  #failing = { cause: '', tries: 0 };
  #held = new Set<string>();
  #takenUp = false;
  #waiting: { position: Position; resolve: () => void }[] = [];

  constructor(reactor: Reactor, world: EventWorld, log: ProcessLog) {
    this.reactor = reactor;
    this.#world = world;
    this.#log = log;
    this.#changes = new ChangesOfState(reactor.process.name, log);
    this.#parked = new ParkedCauses(reactor.process.name, world.memory);
  }

  /** The last event it has dealt with, since it runs. */
  get passed(): Position | null {
    return this.#passed;
  }

  /** Ends when `signal` aborts. */
  run(signal: AbortSignal): Promise<void> {
    return untilItWorks(() => this.#follow(signal), this.#changes.fails, signal);
  }

  /**
   * Answers when this process has dealt with everything up to a position, or has parked it.
   * @throws what the signal aborts with: a process that was stopped comes no further
   */
  async hasPassed(position: Position, signal?: AbortSignal): Promise<void> {
    if (this.#passed && comparePositions(this.#passed, position) >= 0) return;
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const stop = () => reject(signal!.reason as Error);
    signal?.addEventListener('abort', stop);
    const waiting = { position, resolve: () => resolve(undefined) };
    this.#waiting.push(waiting);
    await promise.finally(() => {
      signal?.removeEventListener('abort', stop);
      this.#waiting = this.#waiting.filter((each) => each !== waiting);
    });
  }

  /** One piece of work at a time: an event, a moment, a retry. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work);
  }

  /** Tries again what was parked, each subject as far as it goes. */
  retry(): Promise<void> {
    return this.inTurn(() => this.#parked.retry((cause) => this.#again(cause)));
  }

  /** Goes past something parked for good: somebody decided so. What waited behind it is tried. */
  letGo(cause: string, reason: string): Promise<void> {
    const { name } = this.reactor.process;
    const { memory } = this.#world;
    return this.inTurn(async () => {
      const parked = (await memory.parkedOf(name)).find((each) => each.cause === cause);
      if (!parked) return;
      const state = parked.event ? undefined : await this.reactor.moments?.passOver(parked.subject, cause);
      await memory.letGo(name, cause, reason);
      if (state) await memory.keepState(name, state);
      await this.#parked.retry((each) => this.#again(each), parked.subject);
    });
  }

  /** Whether what belongs to this subject has to wait. */
  waits(subject: string): boolean {
    return this.#parked.has(subject);
  }

  /**
   * After a failure: parks it, if it lasts and may be parked; else throws, for the backoff.
   * @param changes is told, where not events but moments are dealt with
   */
  async parkOrThrow(error: unknown, cause: Omit<ParkedCause, 'code'>, changes = this.#changes): Promise<void> {
    const { name, onFailure } = this.reactor.process;
    this.#failing = { cause: cause.cause, tries: this.#failing.cause === cause.cause ? this.#failing.tries + 1 : 1 };
    const { tries } = this.#failing;
    if (!isLasting(error, tries)) throw error;
    const failed = { ...cause, code: codeOf(error) };
    if (onFailure === 'holds') {
      // Kept so that an operator sees what holds it.
      await this.#world.memory.park(name, failed);
      this.#held.add(cause.cause);
      throw error;
    }
    await this.#parked.park(failed);
    changes.parks(error, tries);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { process, types } = this.reactor;
    const { store, memory } = this.#world;
    const kept = await placeInHistory(process, memory, store);
    if (kept) this.#pass(kept.position);
    await this.#takeUpParked();
    let ignored = 0;
    for await (const persisted of store.subscribe(kept?.position ?? null, signal)) {
      const { position, id: eventId } = persisted;
      if (types.includes(persisted.type))
        await this.inTurn(async () => {
          const state = await this.#deal(persisted);
          await memory.keepCheckpoint(process.name, { position, eventId }, state);
        });
      else if (++ignored % KEEP_EVERY === 0) await memory.keepCheckpoint(process.name, { position, eventId });
      this.#pass(position);
      this.#changes.works();
    }
    if (!signal.aborted) throw new Error('The subscription ended by itself.');
  }

  /** Once a run: code that was mended meanwhile deals with what waits. A process that holds comes by its event again. */
  async #takeUpParked(): Promise<void> {
    const { name, onFailure } = this.reactor.process;
    if (onFailure === 'holds')
      this.#held = new Set((await this.#world.memory.parkedOf(name)).map(({ cause }) => cause));
    else if (!this.#takenUp) {
      await this.#parked.load();
      await this.retry();
      this.#takenUp = true;
    }
  }

  async #deal(persisted: PersistedEvent): Promise<KeptState | undefined> {
    const { id, stream, revision } = persisted;
    const cause = { cause: id, event: { stream, revision } };
    let subject = stream;
    try {
      const event = this.#world.catalogue.decodeOnce(persisted) as TypedEvent<EventType>;
      subject = this.reactor.subjectOf(event);
      if (this.#parked.has(subject)) await this.#parked.park({ ...cause, subject, code: null });
      else {
        const state = await this.#react(event);
        if (this.#held.delete(id)) await this.#world.memory.unpark(this.reactor.process.name, id);
        return state;
      }
    } catch (error) {
      await this.parkOrThrow(error, { ...cause, subject });
    }
    return undefined;
  }

  #react(event: TypedEvent<EventType>): Promise<KeptState | undefined> {
    const { gateway, memory } = this.#world;
    const send = sendAs(this.reactor.process.name, event.id, event.metadata.correlationId, gateway, memory);
    return this.reactor.react(event, send);
  }

  /** @returns why it failed again, or null @throws what passes */
  async #again({ subject, cause, event }: ParkedCause): Promise<string | null> {
    const { name } = this.reactor.process;
    try {
      let state: KeptState | undefined;
      if (event) {
        const [persisted] = await this.#world.store.readStream(event.stream, event.revision);
        if (persisted?.id !== cause) throw new RangeError('The parked event is not where it was.');
        state = await this.#react(this.#world.catalogue.decode(persisted) as TypedEvent<EventType>);
      } else state = await this.reactor.moments?.dealWith(subject, cause);
      await this.#world.memory.unpark(name, cause, state);
      return null;
    } catch (error) {
      if (!isLasting(error, Infinity)) throw error;
      this.#log(name, { kind: 'parked', error, tries: 1 });
      return codeOf(error);
    }
  }

  #pass(position: Position): void {
    this.#passed = position;
    const reached = this.#waiting.filter((wait) => comparePositions(position, wait.position) >= 0);
    this.#waiting = this.#waiting.filter((wait) => !reached.includes(wait));
    for (const { resolve } of reached) resolve();
  }
}
