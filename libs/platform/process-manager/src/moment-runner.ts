import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '#platform/time';
import type { Position } from '#platform/event-sourcing';
import { untilItWorks } from './backoff.ts';
import { isLookedAt } from './quiet-looks.ts';
import { ChangesOfState, type ProcessLog } from './changes-of-state.ts';
import type { EventProcessRunner, EventWorld } from './event-process-runner.ts';
import type { KeptState } from './process-memory.ts';
import { momentCause, type Remembering } from './remembering.ts';

const AT_ONCE = 100;

/** Tells a process that remembers of the moments it asked for, once it has dealt with all that was recorded. */
export class MomentRunner {
  readonly #remembering: Remembering;
  readonly #events: EventProcessRunner;
  readonly #world: EventWorld & Readonly<{ clock: Clock }>;
  readonly #changes: ChangesOfState;
  /** The head when it last looked. */
  #looked: Position | null | undefined;

  constructor(
    remembering: Remembering,
    events: EventProcessRunner,
    world: EventWorld & Readonly<{ clock: Clock }>,
    log: ProcessLog,
  ) {
    this.#remembering = remembering;
    this.#events = events;
    this.#world = world;
    this.#changes = new ChangesOfState(remembering.process.name, log);
  }

  async run(signal: AbortSignal, everyMs = 1000): Promise<void> {
    for (let look = 0; !signal.aborted; look++) {
      await untilItWorks(() => this.#glance(look, signal), this.#changes.fails, signal);
      if (!signal.aborted) this.#changes.works();
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #glance(look: number, signal: AbortSignal): Promise<void> {
    if (isLookedAt(look, (await this.#world.store.head()) === this.#looked)) await this.look(signal);
  }

  /** After a downtime it first catches up; then the moments that have come, in their order. */
  async look(signal: AbortSignal): Promise<void> {
    const head = await this.#world.store.head();
    if (head) await this.#events.hasPassed(head, signal);
    const due = await this.#remembering.due(this.#world.clock.now(), AT_ONCE);
    for (const kept of due) await this.#events.inTurn(() => this.#tell(kept));
    // More may have come than are told of at once.
    this.#looked = due.length < AT_ONCE ? head : undefined;
  }

  async #tell(kept: KeptState): Promise<void> {
    const { memory } = this.#world;
    const { name } = this.#remembering.process;
    const { subject } = kept;
    if (this.#events.waits(subject)) return;
    // An event may have moved the moment since it was looked up.
    const now = await memory.stateOf(name, subject);
    if (!now || momentCause(now) !== momentCause(kept)) return;
    try {
      await memory.keepState(name, await this.#remembering.whenItComes(now));
    } catch (error) {
      await this.#events.parkOrThrow(error, { subject, cause: momentCause(now), event: null }, this.#changes);
    }
  }
}
