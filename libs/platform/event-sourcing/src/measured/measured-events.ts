import { type Appended, EventStore, type PersistedEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';
import { AppendRefused, StoreUnavailable, UnknownOutcome, WrongExpectedRevision } from '../port/store-errors.ts';

/** How an append ended; `failed` is what no port names, and so a fault. */
export const APPEND_OUTCOMES = ['stored', 'conflict', 'refused', 'unknown', 'unavailable', 'failed'] as const;
export type AppendOutcome = (typeof APPEND_OUTCOMES)[number];

/** Is told what happens at the store, never of which event or stream. */
export interface EventsObserver {
  appended(outcome: AppendOutcome, seconds: number): void;
  /** A subscription failed, and whoever followed begins anew. */
  subscriptionBroke(): void;
}

const NAMED = [
  [WrongExpectedRevision, 'conflict'],
  [AppendRefused, 'refused'],
  [UnknownOutcome, 'unknown'],
  [StoreUnavailable, 'unavailable'],
] as const;

const outcomeOf = (error: unknown): AppendOutcome => NAMED.find(([kind]) => error instanceof kind)?.[1] ?? 'failed';

/** An event store that tells how long its appends take, how they end, and when a subscription breaks. */
export class MeasuredEvents extends EventStore {
  readonly storeId: string;
  readonly #inner: EventStore;
  readonly #observer: EventsObserver;

  constructor(inner: EventStore, observer: EventsObserver) {
    super();
    this.#inner = inner;
    this.#observer = observer;
    this.storeId = inner.storeId;
  }

  override async append(...args: Parameters<EventStore['append']>): Promise<Appended> {
    const began = performance.now();
    const tell = (outcome: AppendOutcome) => this.#observer.appended(outcome, (performance.now() - began) / 1000);
    try {
      const appended = await this.#inner.append(...args);
      tell('stored');
      return appended;
    } catch (error) {
      tell(outcomeOf(error));
      throw error;
    }
  }

  override subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    return this.#watched(this.#inner.subscribe(after, signal));
  }

  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override readAll = (after: Position | null) => this.#inner.readAll(after);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();
  override close = () => this.#inner.close();

  async *#watched(events: AsyncIterable<PersistedEvent>): AsyncIterable<PersistedEvent> {
    const source = events[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await source.next().catch((error: unknown) => {
          this.#observer.subscriptionBroke();
          throw error;
        });
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
}
