import { setTimeout as delay } from 'node:timers/promises';
import type { Catalogue, Position } from '#platform/event-sourcing';
import { ChangesOfState, type ProcessLog } from './changes-of-state.ts';
import { ClockProcessRunner, type ClockWorld } from './clock-process-runner.ts';
import { EventProcessRunner } from './event-process-runner.ts';
import { MomentRunner } from './moment-runner.ts';
import { ClockProcess, EventProcess, type Process } from './process.ts';
import type { KeptCause, WaitingProcessRequest } from './process-memory.ts';
import { AlwaysHeld, type ProcessLeases } from './process-leases.ts';
import { FencedMemory } from './fenced-memory.ts';
import { forgetful } from './reactor.ts';
import { Remembering } from './remembering.ts';
import { StatefulProcess } from './stateful-process.ts';

export type AnyProcess = EventProcess | ClockProcess | StatefulProcess;
export type ProcessWorld = ClockWorld &
  Readonly<{
    catalogue: Catalogue;
    leases?: ProcessLeases;
    /** How often it is asked what an operator wants. */
    askEveryMs?: number | undefined;
  }>;

/** Where a process stands. */
export type ProcessStanding = Readonly<{
  process: string;
  /** `held`: something that it may not park stops it. `waiting`: another server runs it. */
  state: 'waiting' | 'running' | 'held';
  /** Null before its first event, and of a process that goes by the clock. */
  position: Position | null;
  goesBy: 'events' | 'clock';
  parked: readonly KeptCause[];
}>;

type Running = Readonly<{
  process: Process;
  memory: FencedMemory;
  events?: EventProcessRunner;
  clock?: ClockProcessRunner;
  moments?: MomentRunner;
}>;

const ASK_EVERY_MS = 500;

/** All processes of one server. */
export class ProcessRunner {
  readonly #all: readonly Running[];
  readonly #world: ProcessWorld;
  readonly #log: ProcessLog;
  readonly #leases: ProcessLeases;
  readonly #stop = new AbortController();
  readonly #held = new Set<string>();
  #running: Promise<unknown> = Promise.resolve();

  constructor(processes: readonly AnyProcess[], world: ProcessWorld, log: ProcessLog) {
    const names = processes.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) throw new TypeError(`Two processes are called ${twice}: they would share a checkpoint.`);
    this.#world = world;
    this.#log = log;
    this.#leases = world.leases ?? new AlwaysHeld();
    this.#all = processes.map((process) => this.#runnerOf(process));
  }

  start(): void {
    const { signal } = this.#stop;
    this.#running = Promise.all([...this.#all.map((each) => this.#run(each, signal)), this.#attendRegularly(signal)]);
  }

  /** Answers when every reaction under way has ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** How far a process has come; null while it does not know. */
  passed(name: string): Position | null {
    return this.#all.find((running) => running.process.name === name)?.events?.passed ?? null;
  }

  /**
   * Answers when every process has dealt with all up to a position, and every deadline due by now has been fired.
   * @throws what a stop aborts with: who was stopped comes no further
   */
  async hasPassed(position: Position): Promise<void> {
    const { signal } = this.#stop;
    await Promise.all(this.#all.map(async ({ events }) => events?.hasPassed(position, signal)));
    for (const { clock, moments } of this.#all) {
      await clock?.look(signal);
      await moments?.look(signal);
    }
  }

  /**
   * Answers when this process has dealt with a position.
   * @throws what the signal aborts with
   */
  async processHasPassed(name: string, position: Position, signal: AbortSignal): Promise<void> {
    const running = this.#all.find(({ process }) => process.name === name);
    if (!running?.events) throw new TypeError(`No process ${name} reacts to events here.`);
    await running.events.hasPassed(position, signal);
  }

  async standings(): Promise<readonly ProcessStanding[]> {
    return Promise.all(
      this.#all.map(async ({ process, events }) => {
        const parked = await this.#world.memory.parkedOf(process.name);
        const stuck = process.onFailure === 'holds' && parked.length > 0;
        return {
          process: process.name,
          state: stuck ? ('held' as const) : this.#held.has(process.name) ? ('running' as const) : ('waiting' as const),
          position: events?.passed ?? null,
          goesBy: events ? ('events' as const) : ('clock' as const),
          parked,
        };
      }),
    );
  }

  /** Takes up what an operator asked for. */
  async attend(): Promise<void> {
    for (const request of await this.#world.memory.requests()) await this.#takeUp(request);
  }

  #runnerOf(process: AnyProcess): Running {
    const memory = new FencedMemory(this.#world.memory);
    const [world, log] = [{ ...this.#world, memory }, this.#log];
    if (process instanceof ClockProcess) return { process, memory, clock: new ClockProcessRunner(process, world, log) };
    if (process instanceof EventProcess)
      return { process, memory, events: new EventProcessRunner(forgetful(process), world, log) };
    const remembering = new Remembering(process, world.memory, world.gateway);
    const events = new EventProcessRunner(remembering.reactor, world, log);
    return { process, memory, events, moments: new MomentRunner(remembering, events, world, log) };
  }

  /** One runner of each process, however many servers there are. */
  async #run({ process: { name }, memory, events, clock, moments }: Running, stop: AbortSignal): Promise<void> {
    const changes = new ChangesOfState(name, this.#log);
    const held = async () => {
      const lease = await this.#leases.tryHold(`process:${name}`);
      if (lease) await memory.heldUnder(name, lease.fence);
      return lease;
    };
    const asked = () =>
      held().catch((error: unknown) => {
        changes.fails(error, 1);
        return undefined;
      });
    while (!stop.aborted) {
      const lease = await asked();
      if (lease !== undefined) changes.works();
      if (!lease) {
        await delay(1000, undefined, { signal: stop, ref: false }).catch(() => undefined);
        continue;
      }
      this.#held.add(name);
      const signal = AbortSignal.any([stop, lease.lost]);
      await Promise.all([events?.run(signal), clock?.run(signal), moments?.run(signal)]);
      this.#held.delete(name);
      await lease.release().catch(() => undefined);
    }
  }

  async #attendRegularly(signal: AbortSignal): Promise<void> {
    const { askEveryMs = ASK_EVERY_MS } = this.#world;
    const pause = () => delay(askEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
    const changes = new ChangesOfState('all of them', this.#log);
    for (await pause(); !signal.aborted; await pause())
      await this.attend().then(
        () => changes.works(),
        (error: unknown) => changes.fails(error, 1),
      );
  }

  async #takeUp(request: WaitingProcessRequest): Promise<void> {
    const running = this.#all.find(({ process }) => process.name === request.process);
    if (!running || !this.#held.has(request.process)) return;
    const { events, clock } = running;
    if (request.kind === 'retry') await Promise.all([events?.retry(), clock?.retry(this.#stop.signal)]);
    else if (running.process.onFailure === 'parks') await (events ?? clock)!.letGo(request.cause, request.reason);
    await this.#world.memory.answered(request);
  }
}
