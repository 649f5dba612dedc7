import {
  type Catalogue,
  EventStore,
  type Metadata,
  type PersistedEvent,
  type Position,
} from '#platform/event-sourcing';
import type { Log } from '#platform/telemetry';
import { ReadinessCheck } from '#platform/web';

/**
 * An event store whose every event this version knows: whoever reads it on and meets another stops before it, however few
 * of the types it asks for. To pass it would be to leave out what a later version, or something else, had written.
 */
export class KnownEvents extends EventStore {
  readonly storeId: string;
  readonly readiness: EventsKnown;
  readonly #inner: EventStore;
  readonly #catalogue: Catalogue;

  constructor(inner: EventStore, catalogue: Catalogue, log: Log) {
    super();
    this.#inner = inner;
    this.#catalogue = catalogue;
    this.storeId = inner.storeId;
    this.readiness = new EventsKnown(log);
  }

  override append = (...args: Parameters<EventStore['append']>) => this.#inner.append(...args);
  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();
  override close = () => this.#inner.close();

  override readAll(after: Position | null): AsyncIterable<PersistedEvent> {
    return this.#known(this.#inner.readAll(after));
  }

  override subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    return this.#known(this.#inner.subscribe(after, signal));
  }

  async *#known(events: AsyncIterable<PersistedEvent>): AsyncIterable<PersistedEvent> {
    for await (const event of events) {
      if (!this.#catalogue.types.has(event.type)) throw this.readiness.stoppedBy(event);
      yield event;
    }
  }
}

/** Not ready, until it is started again, once an event was met that this version does not know. */
export class EventsKnown extends ReadinessCheck {
  override readonly name = 'events of this version';
  readonly #log: Log;
  #met: UnknownEvent | null = null;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  stoppedBy(event: PersistedEvent): UnknownEvent {
    const error = new UnknownEvent(event, 'this version of Throughline does not know its type');
    if (!this.#met) this.#log.error(error.message, error, {});
    this.#met = error;
    return error;
  }

  override ready(): boolean {
    return this.#met === null;
  }

  override async details(): Promise<unknown> {
    return { stoppedBy: this.#met && { type: this.#met.type, eventId: this.#met.eventId } };
  }
}

/** What an event says of itself. @throws UnknownEvent this version cannot read it */
export function knownEnvelope(catalogue: Catalogue, event: PersistedEvent): Metadata {
  try {
    return catalogue.envelopeOf(event.type, event.metadata);
  } catch (error) {
    throw new UnknownEvent(event, (error as Error).message.replace(/\.$/, ''));
  }
}

/** Says what to do: with an event that cannot be read, whatever rests on it is not known. */
export class UnknownEvent extends Error {
  readonly type: string;
  readonly eventId: string;

  constructor({ type, id, stream }: PersistedEvent, why: string) {
    super(
      [
        `The event store holds what this version cannot read: event ${id} of type ${type}, in stream ${stream} (${why}).`,
        'If a later version of Throughline wrote it, start that one. If something else did, give Throughline an event',
        'store of its own, or put the newest backup of this one back. Nothing is passed over.',
      ].join('\n'),
    );
    this.name = 'UnknownEvent';
    this.type = type;
    this.eventId = id;
  }
}
