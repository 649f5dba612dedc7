import type { Catalogue, Position } from '#platform/event-sourcing';
import { ClockProcessRunner, type ClockWorld } from './clock-process-runner.ts';
import { EventProcessRunner, type ProcessLog } from './event-process-runner.ts';
import type { ClockProcess, EventProcess } from './process.ts';

export type ProcessWorld = ClockWorld & Readonly<{ catalogue: Catalogue }>;

/** All processes of one server. */
export class ProcessRunner {
  readonly #events: readonly EventProcessRunner[];
  readonly #clocks: readonly ClockProcessRunner[];
  readonly #stop = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    processes: Readonly<{ events: readonly EventProcess[]; clocks: readonly ClockProcess[] }>,
    world: ProcessWorld,
    log: ProcessLog,
  ) {
    const names = [...processes.events, ...processes.clocks].map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) throw new TypeError(`Two processes are called ${twice}: they would share a checkpoint.`);
    this.#events = processes.events.map((process) => new EventProcessRunner(process, world, log));
    this.#clocks = processes.clocks.map((process) => new ClockProcessRunner(process, world, log));
  }

  start(): void {
    const { signal } = this.#stop;
    this.#running = Promise.all([...this.#events, ...this.#clocks].map((runner) => runner.run(signal)));
  }

  /** Answers when every reaction under way has ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Answers when every process has dealt with all up to a position, and every deadline due by now has been fired. */
  async hasPassed(position: Position): Promise<void> {
    await Promise.all(this.#events.map((runner) => runner.hasPassed(position)));
    for (const runner of this.#clocks) await runner.look(this.#stop.signal);
  }
}
