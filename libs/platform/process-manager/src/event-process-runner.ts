import {
  comparePositions,
  type Catalogue,
  type EventStore,
  type Position,
  type TypedEvent,
  type EventType,
} from '#platform/event-sourcing';
import { untilItWorks } from './backoff.ts';
import type { EventProcess } from './process.ts';
import { keptCheckpoint } from './kept-checkpoint.ts';
import type { ProcessMemory } from './process-memory.ts';
import { sendAs, type ProcessGateway } from './send-as-process.ts';

/** How many ignored events may pass before the checkpoint is kept all the same. */
const KEEP_EVERY = 500;

export type ProcessLog = (process: string, error: unknown, tries: number) => void;

/** Runs one process from its checkpoint. A passing error backs off and holds back this process only. */
export class EventProcessRunner {
  readonly process: EventProcess;
  readonly #store: EventStore;
  readonly #catalogue: Catalogue;
  readonly #gateway: ProcessGateway;
  readonly #memory: ProcessMemory;
  readonly #log: ProcessLog;
  #passed: Position | null = null;
  #waiting: { position: Position; resolve: () => void }[] = [];

  constructor(
    process: EventProcess,
    world: { store: EventStore; catalogue: Catalogue; gateway: ProcessGateway; memory: ProcessMemory },
    log: ProcessLog,
  ) {
    this.process = process;
    this.#store = world.store;
    this.#catalogue = world.catalogue;
    this.#gateway = world.gateway;
    this.#memory = world.memory;
    this.#log = log;
  }

  /** Ends when `signal` aborts. */
  run(signal: AbortSignal): Promise<void> {
    return untilItWorks(
      () => this.#follow(signal),
      (error, tries) => this.#log(this.process.name, error, tries),
      signal,
    );
  }

  /** Answers when this process has dealt with everything up to a position. */
  hasPassed(position: Position): Promise<void> {
    if (this.#passed && comparePositions(this.#passed, position) >= 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ position, resolve }));
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { name } = this.process;
    const types = this.process.reactsTo.map(({ type }) => type);
    const kept = await keptCheckpoint(name, this.#memory, this.#store);
    if (kept) this.#pass(kept.position);
    let ignored = 0;
    for await (const persisted of this.#store.subscribe(kept?.position ?? null, signal)) {
      const { position, id, type } = persisted;
      const concerns = types.includes(type);
      if (concerns) {
        const event = this.#catalogue.decodeOnce(persisted) as TypedEvent<EventType>;
        await this.process.react(event, sendAs(name, id, event.metadata.correlationId, this.#gateway, this.#memory));
      }
      if (concerns || ++ignored % KEEP_EVERY === 0) await this.#memory.keepCheckpoint(name, { position, eventId: id });
      this.#pass(position);
    }
    if (!signal.aborted) throw new Error('The subscription ended by itself.');
  }

  #pass(position: Position): void {
    this.#passed = position;
    const reached = this.#waiting.filter((wait) => comparePositions(position, wait.position) >= 0);
    this.#waiting = this.#waiting.filter((wait) => !reached.includes(wait));
    for (const { resolve } of reached) resolve();
  }
}
