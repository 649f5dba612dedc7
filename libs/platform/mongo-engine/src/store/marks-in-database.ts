import type { StoreInDatabase } from './store-in-database.ts';

/** How often it is told how far its collections have grown. */
const EVERY_MS = 2_000;

type Watching = Readonly<{
  /** Told of the first of some looks that could not be written down. */
  failed: (error: unknown) => void;
  /** Behind the last look. */
  closed: () => Promise<void>;
}>;

/** Keeps the row of a store told how far its collections have grown and how far its keys are settled. */
export class MarksInDatabase {
  readonly #store: StoreInDatabase;
  readonly #watching: Watching;
  readonly #timer: NodeJS.Timeout;
  #settled: () => string | null = () => null;
  #kept: string | null = null;
  #written = true;
  #doubted = false;
  #looking: Promise<void> | undefined;

  constructor(store: StoreInDatabase, watching: Watching) {
    this.#store = store;
    this.#watching = watching;
    this.#timer = setInterval(() => void this.look(), EVERY_MS).unref();
  }

  /** Whether the last look could be written down. */
  async written(): Promise<boolean> {
    if (this.#doubted) await this.look();
    return this.#written;
  }

  /** Somebody could not be served: whoever asks is answered by a new look, which writes. */
  doubt(): void {
    this.#doubted = true;
  }

  /** From here on: up to which event the keys hold what the events need, and the destroyed are ended. */
  settledBy(settled: () => string | null): void {
    this.#settled = settled;
  }

  /** One at a time; who asks meanwhile has the same. */
  look(): Promise<void> {
    return (this.#looking ??= this.#lookOnce().finally(() => (this.#looking = undefined)));
  }

  /** With a last look. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await this.look();
    await this.#watching.closed();
  }

  async #lookOnce(): Promise<void> {
    try {
      const [marks, settled] = [await this.#store.grown(), this.#settled()];
      const now = JSON.stringify([marks, settled]);
      if (now !== this.#kept || this.#doubted) {
        await this.#store.keep(settled);
        await this.#store.mark(marks);
      }
      [this.#kept, this.#written, this.#doubted] = [now, true, false];
    } catch (error) {
      if (this.#written) this.#watching.failed(error);
      [this.#written, this.#doubted] = [false, true];
    }
  }
}
