/** Wakes those who wait at the head when anything was appended: by this adapter at once, by others within a poll. */
export class AppendWatch {
  readonly #othersVersion: () => unknown;
  readonly #pollMs: number;
  readonly #waiting = new Set<() => void>();
  readonly #settled: () => Promise<unknown>;
  #seen: unknown;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param othersVersion changes whenever another connection has committed (PRAGMA data_version)
   * @param settled waited for before those are woken: what others committed may be shown
   */
  constructor(othersVersion: () => unknown, pollMs: number, settled: () => Promise<unknown>) {
    this.#othersVersion = othersVersion;
    this.#pollMs = pollMs;
    this.#settled = settled;
    this.#seen = othersVersion();
  }

  /**
   * Resolves at the next append, or when the signal aborts. Nothing is missed between a read that came back empty and
   * this call if no await lies between them: what was seen last is never newer than that read.
   */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
      // Watching alone keeps no process alive.
      this.#timer ??= setInterval(() => this.#poll(), this.#pollMs).unref();
    });
  }

  wake(): void {
    [...this.#waiting].forEach((wake) => wake());
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.wake();
  }

  /** Where the file cannot be looked at those who wait are woken, for it is they who are told: by their own reading. */
  #poll(): void {
    if (this.#waiting.size === 0) return this.stop();
    try {
      const version = this.#othersVersion();
      if (version === this.#seen) return;
      this.#seen = version;
    } catch {
      return this.wake();
    }
    void this.#wakeWhenSettled();
  }

  async #wakeWhenSettled(): Promise<void> {
    try {
      await this.#settled();
    } catch {
      this.#seen = NOTHING; // so that the next poll tries again
    }
    this.wake();
  }
}

const NOTHING = Symbol('nothing');
