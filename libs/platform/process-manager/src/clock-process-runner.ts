import { setTimeout as delay } from 'node:timers/promises';
import { derivedId, type EventStore, type Position } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { untilItWorks } from './backoff.ts';
import type { ProcessLog } from './event-process-runner.ts';
import type { ClockProcess, DueItem } from './process.ts';
import type { ProcessMemory } from './process-memory.ts';
import { sendAs, type ProcessGateway } from './send-as-process.ts';

/** How far the views have come, as a clock process asks it. */
export abstract class DueListProgress {
  /** Answers when the views show everything up to the position; waits as long as it takes, until `signal` aborts. */
  abstract reached(views: readonly string[], position: Position, signal: AbortSignal): Promise<void>;
}

export type ClockWorld = Readonly<{
  store: EventStore;
  clock: Clock;
  progress: DueListProgress;
  gateway: ProcessGateway;
  memory: ProcessMemory;
}>;

/** Looks once a second for what has fallen due; after a downtime it first waits for its due list to reach the head. */
export class ClockProcessRunner {
  readonly process: ClockProcess;
  readonly #world: ClockWorld;
  readonly #log: ProcessLog;
  readonly #everyMs: number;
  /** Deadlines that were refused: final, so not asked again every second. */
  readonly #refused = new Set<string>();
  #looking: Promise<void> = Promise.resolve();

  constructor(process: ClockProcess, world: ClockWorld, log: ProcessLog, everyMs = 1000) {
    this.process = process;
    this.#world = world;
    this.#log = log;
    this.#everyMs = everyMs;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await untilItWorks(
        () => this.look(signal),
        (error, tries) => this.#log(this.process.name, error, tries),
        signal,
      );
      await delay(this.#everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Fires everything due by now, in due order; two looks never overlap. */
  look(signal: AbortSignal): Promise<void> {
    const next = this.#looking.then(() => this.#look(signal));
    this.#looking = next.catch(() => undefined);
    return next;
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { store, clock, progress } = this.#world;
    const head = await store.head();
    if (!head) return;
    await progress.reached(this.process.views, head, signal);
    for (const item of await this.process.due(clock.now()))
      if (!signal.aborted && !this.#refused.has(item.id)) await this.#fire(item);
  }

  async #fire(item: DueItem): Promise<void> {
    const { gateway, memory } = this.#world;
    const { name } = this.process;
    const send = sendAs(name, item.id, derivedId(name, item.id), gateway, memory);
    await this.process.fire(item, async (...step) => {
      const written = await send(...step);
      if (!written) this.#refused.add(item.id);
      return written;
    });
  }
}
