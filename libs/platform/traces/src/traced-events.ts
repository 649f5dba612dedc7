import { type Appended, EventStore, type Position } from '#platform/event-sourcing';
import { correlationOf, type ServerTraces } from './server-traces.ts';

/** An event store that tells how long each append took, in the trace of the request that it was for. */
export class TracedEvents extends EventStore {
  readonly storeId: string;
  readonly #inner: EventStore;
  readonly #traces: ServerTraces;

  constructor(inner: EventStore, traces: ServerTraces) {
    super();
    this.#inner = inner;
    this.#traces = traces;
    this.storeId = inner.storeId;
  }

  override async append(...args: Parameters<EventStore['append']>): Promise<Appended> {
    const from = performance.now();
    const [, , events] = args;
    const tell = (failed: boolean) => {
      const [first] = events;
      if (!first) return;
      const correlationId = correlationOf(first.metadata);
      const attributes = { 'event.type': first.type, events: events.length };
      this.#traces.tell({ name: 'append', correlationId, from, until: performance.now(), attributes, failed });
    };
    try {
      const appended = await this.#inner.append(...args);
      tell(false);
      return appended;
    } catch (error) {
      tell(true);
      throw error;
    }
  }

  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override readAll = (after: Position | null) => this.#inner.readAll(after);
  override subscribe = (after: Position | null, signal: AbortSignal) => this.#inner.subscribe(after, signal);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();
  override close = () => this.#inner.close();
}
