import { EventStore, type PersistedEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';

/** A store that counts what is fetched from it, and can break a subscription off. */
export class CountsReadings extends EventStore {
  fetched = 0;
  subscriptions = 0;
  ended = 0;
  readonly storeId: string;
  readonly #inner: EventStore;
  #broken = Promise.withResolvers<never>();

  constructor(inner: EventStore) {
    super();
    this.#inner = inner;
    this.storeId = inner.storeId;
    this.#broken.promise.catch(() => undefined);
  }

  override append = (...args: Parameters<EventStore['append']>) => this.#inner.append(...args);
  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();
  override close = () => this.#inner.close();

  override async *readAll(after: Position | null) {
    for await (const event of this.#inner.readAll(after)) yield this.#count(event);
  }

  override async *subscribe(after: Position | null, signal: AbortSignal) {
    this.subscriptions += 1;
    signal.addEventListener('abort', () => (this.ended += 1));
    const events = this.#inner.subscribe(after, signal)[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await Promise.race([events.next(), this.#broken.promise]);
      if (done) return;
      yield this.#count(value as PersistedEvent);
    }
  }

  breakOff(): void {
    this.#broken.reject(new Error('broken off'));
    this.#broken = Promise.withResolvers<never>();
    this.#broken.promise.catch(() => undefined);
  }

  #count(event: PersistedEvent): PersistedEvent {
    this.fetched += 1;
    return event;
  }
}
