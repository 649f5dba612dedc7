import type { Clock } from './clock.ts';

/** How far the clock may differ from the time that really passed: beyond it a clock that goes back freezes records. */
const TOLERATED_MS = 60_000;
const EVERY_MS = 10_000;

/**
 * Notices when the clock of the machine is set while the server runs: what is recorded then carries the new time for
 * ever. Compared with a time that only ever passes.
 */
export class ClockWatch {
  readonly #clock: Clock;
  readonly #passed: () => number;
  readonly #jumped: (byMs: number) => void;
  #difference: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock, jumped: (byMs: number) => void, passed: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#jumped = jumped;
    this.#passed = passed;
    this.#difference = this.#now();
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  look(): void {
    const difference = this.#now();
    const by = Math.round(difference - this.#difference);
    this.#difference = difference;
    if (Math.abs(by) > TOLERATED_MS) this.#jumped(by);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #now(): number {
    return Date.parse(this.#clock.now()) - this.#passed();
  }
}
