import type { Instant } from '#civil-time';

/** The one door through which time enters. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  override now(): Instant {
    return new Date().toISOString() as Instant;
  }
}

/**
 * Lays a sample whose past is a past: set by hand, forward only, never past the real time, and only until `release`.
 */
export class SettableClock extends Clock {
  #at: Instant | null;
  readonly #real: Clock;

  constructor(start: Instant, real: Clock = new SystemClock()) {
    super();
    this.#real = real;
    this.#at = start;
  }

  override now(): Instant {
    return this.#at ?? this.#real.now();
  }

  /** @throws RangeError backwards, past the real time, or after the release */
  set(to: Instant): void {
    if (this.#at === null) throw new RangeError('The clock runs by itself now and can no longer be set.');
    if (to < this.#at) throw new RangeError(`The clock stands at ${this.#at} and cannot be set back to ${to}.`);
    if (to > this.#real.now()) throw new RangeError(`The clock cannot be set to ${to}, which is still to come.`);
    this.#at = to;
  }

  /** From here on the clock shows the real time. */
  release(): void {
    this.#at = null;
  }
}
