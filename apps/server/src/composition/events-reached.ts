import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '#platform/event-sourcing';
import { ReadinessCheck } from '#platform/web';

/** Less than whoever asks for readiness waits. */
const PATIENCE_MS = 2_000;

/** Not ready while the engine that holds the events does not answer. */
export class EventsReached extends ReadinessCheck {
  override readonly name = 'event store';
  readonly #events: Pick<EventStore, 'head'>;
  readonly #patienceMs: number;

  constructor(events: Pick<EventStore, 'head'>, patienceMs = PATIENCE_MS) {
    super();
    this.#events = events;
    this.#patienceMs = patienceMs;
  }

  override async ready(): Promise<boolean> {
    const over = new AbortController();
    const answered = this.#events.head().then(
      () => true,
      () => false,
    );
    const late = delay(this.#patienceMs, false, { signal: over.signal }).catch(() => false);
    return Promise.race([answered, late]).finally(() => over.abort());
  }
}
