import type { EventStore, PersistedEvent } from '../port/event-store.ts';
import { comparePositions, type Position } from '../port/position.ts';

const isBefore = (a: Position | null, b: Position | null): boolean =>
  a === null ? b !== null : b !== null && comparePositions(a, b) < 0;

/** The last events of one subscription, numbered as they came, for everyone who stands near the head. */
export class Tail {
  readonly #source: AsyncIterator<PersistedEvent, unknown>;
  readonly #stop = new AbortController();
  readonly #keep: number;
  #events: PersistedEvent[] = [];
  #dropped = 0;
  /** Everything after this position is here, up to the end. */
  #after: Position | null;
  #pulling: Promise<boolean> | undefined;

  constructor(store: EventStore, after: Position | null, keep: number) {
    this.#keep = keep;
    this.#after = after;
    this.#source = store.subscribe(after, this.#stop.signal)[Symbol.asyncIterator]();
  }

  get end(): number {
    return this.#dropped + this.#events.length;
  }

  /** The number of the first event after a position; null when something between is no longer here. */
  numberAfter(position: Position | null): number | null {
    if (isBefore(position, this.#after)) return null;
    const at = this.#events.findIndex((event) => isBefore(position, event.position));
    return at === -1 ? this.end : this.#dropped + at;
  }

  /** Undefined when it is no longer here, or not yet. */
  at(number: number): PersistedEvent | undefined {
    return this.#events[number - this.#dropped];
  }

  /**
   * Resolves when there is one more, for all who wait; false when the subscription has ended. Asked by whoever is first,
   * so that nothing is fetched that nobody takes.
   */
  more(): Promise<boolean> {
    this.#pulling ??= this.#pull();
    return this.#pulling;
  }

  close(): void {
    this.#stop.abort();
  }

  /** What ended or failed stays so: the promise is kept for those who come later. */
  async #pull(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#push(value);
    this.#pulling = undefined;
    return true;
  }

  #push(event: PersistedEvent): void {
    if (this.#events.length >= this.#keep * 2) {
      this.#after = this.#events[this.#keep - 1]!.position;
      this.#events = this.#events.slice(this.#keep);
      this.#dropped += this.#keep;
    }
    this.#events.push(event);
  }
}
