import { EventStore, type PersistedEvent, type Position } from '#platform/event-sourcing';

/** Delivers everything again: each read begins at the first event, and every event of a subscription comes twice. */
export class DeliversTwice extends EventStore {
  readonly storeId: string;
  readonly #inner: EventStore;

  constructor(inner: EventStore) {
    super();
    this.#inner = inner;
    this.storeId = inner.storeId;
  }

  override append = (...args: Parameters<EventStore['append']>) => this.#inner.append(...args);
  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();
  override close = () => this.#inner.close();

  override readAll(): AsyncIterable<PersistedEvent> {
    return this.#inner.readAll(null);
  }

  override async *subscribe(_after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    for await (const event of this.#inner.subscribe(null, signal)) {
      yield event;
      yield event;
    }
  }
}
