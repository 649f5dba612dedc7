import { setTimeout as delay } from 'node:timers/promises';
import { derivedId, type EventStore, type Position } from '#platform/event-sourcing';
import type { Clock, Instant } from '#platform/time';
import { untilItWorks } from './backoff.ts';
import { isLookedAt } from './quiet-looks.ts';
import { ChangesOfState, type ProcessLog } from './changes-of-state.ts';
import { codeOf, isLasting } from './failures.ts';
import { InTurn } from './in-turn.ts';
import { placeInHistory } from './place-in-history.ts';
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

/**
 * Looks once a second for what has fallen due where something was recorded, else every five; after a downtime it first waits
 * for its due list to reach the head.
 */
export class ClockProcessRunner {
  readonly process: ClockProcess;
  readonly #world: ClockWorld;
  readonly #changes: ChangesOfState;
  readonly #everyMs: number;
  readonly #turns = new InTurn();
  /** Deadlines that were refused, which is final, or let go: not asked again every second. */
  readonly #past = new Set<string>();
  readonly #failures = new Map<string, number>();
  /** Deadlines before this moment were another's, or nobody's. */
  #firesFrom: Instant | '' = '';
  #kept: Readonly<{ position: Position | null }> | undefined;
  /** Known since the first look of this run. */
  #parked: Set<string> | undefined;

  constructor(process: ClockProcess, world: ClockWorld, log: ProcessLog, everyMs = 1000) {
    this.process = process;
    this.#world = world;
    this.#changes = new ChangesOfState(process.name, log);
    this.#everyMs = everyMs;
  }

  async run(signal: AbortSignal): Promise<void> {
    for (let look = 0; !signal.aborted; look++) {
      await untilItWorks(() => this.#glance(look, signal), this.#changes.fails, signal);
      if (!signal.aborted) this.#changes.works();
      await delay(this.#everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #glance(look: number, signal: AbortSignal): Promise<void> {
    const looked = this.#parked && this.#kept?.position;
    if (isLookedAt(look, (await this.#world.store.head()) === looked)) await this.look(signal);
  }

  /** Fires everything due by now, in due order; two looks never overlap. */
  look(signal: AbortSignal): Promise<void> {
    return this.#turns.take(() => this.#look(signal, false));
  }

  /** Fires what was parked as well; of what is no longer due nothing is kept. */
  retry(signal: AbortSignal): Promise<void> {
    return this.#turns.take(() => this.#look(signal, true));
  }

  /** This deadline is not fired any more: somebody decided so. */
  letGo(cause: string, reason: string): Promise<void> {
    return this.#turns.take(async () => {
      await this.#world.memory.letGo(this.process.name, cause, reason);
      this.#parked?.delete(cause);
      this.#past.add(cause);
    });
  }

  async #look(signal: AbortSignal, withParked: boolean): Promise<void> {
    const { store, clock, progress } = this.#world;
    this.#kept ??= await this.#begin();
    const head = await store.head();
    if (!head) return;
    await progress.reached(this.process.views, head, signal);
    // The first look of a run tries again what was parked: the code may have been mended meanwhile.
    const again = withParked || !this.#parked;
    this.#parked ??= await this.#takeUpParked();
    const due = (await this.process.due(clock.now())).filter(({ dueAt }) => dueAt >= this.#firesFrom);
    if (again) await this.#forgetAllBut(due);
    for (const item of due) {
      if (signal.aborted) return;
      if (this.#past.has(item.id) || (this.#parked.has(item.id) && !again)) continue;
      await this.#fire(item).catch((error: unknown) => this.#park(error, item));
    }
    await this.#keep(head);
  }

  async #begin(): Promise<Readonly<{ position: Position | null }>> {
    const { memory, store } = this.#world;
    const { name, startsAt } = this.process;
    const at = await placeInHistory(this.process, memory, store);
    if (startsAt === 'its-first-start') this.#firesFrom = (await memory.placeOf(name))!.beganAt;
    else if (startsAt !== 'the-beginning') this.#firesFrom = startsAt.recordedFrom;
    return { position: at?.position ?? null };
  }

  /** So that it can be seen how far it has come. */
  async #keep(position: Position): Promise<void> {
    const { memory, store } = this.#world;
    if (position === this.#kept?.position) return;
    await memory.keepCheckpoint(this.process.name, { position, eventId: (await store.eventAt(position))!.id });
    this.#kept = { position };
  }

  async #takeUpParked(): Promise<Set<string>> {
    const { memory } = this.#world;
    for (const { cause } of await memory.letGoOf(this.process.name)) this.#past.add(cause);
    return new Set((await memory.parkedOf(this.process.name)).map(({ cause }) => cause));
  }

  async #forgetAllBut(due: readonly DueItem[]): Promise<void> {
    const ids = new Set(due.map(({ id }) => id));
    for (const cause of this.#parked!) if (!ids.has(cause)) await this.#unpark(cause);
  }

  async #fire(item: DueItem): Promise<void> {
    const { gateway, memory } = this.#world;
    const { name } = this.process;
    const send = sendAs(name, item.id, derivedId(name, item.id), gateway, memory);
    await this.process.fire(item, async (...step) => {
      const written = await send(...step);
      if (!written) this.#past.add(item.id);
      return written;
    });
    this.#failures.delete(item.id);
    if (this.#parked!.has(item.id)) await this.#unpark(item.id);
  }

  /** One deadline that fails holds up no other, if it may be parked. */
  async #park(error: unknown, { id }: DueItem): Promise<void> {
    const { name, onFailure } = this.process;
    const tries = (this.#failures.get(id) ?? 0) + 1;
    this.#failures.set(id, tries);
    if (!isLasting(error, tries) && !this.#parked!.has(id)) throw error;
    await this.#world.memory.park(name, { subject: id, cause: id, event: null, code: codeOf(error) });
    this.#parked!.add(id);
    if (onFailure === 'holds') throw error;
    this.#changes.parks(error, tries);
  }

  async #unpark(cause: string): Promise<void> {
    await this.#world.memory.unpark(this.process.name, cause);
    this.#parked!.delete(cause);
  }
}
