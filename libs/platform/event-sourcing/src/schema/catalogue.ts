import type { RecordedEvent, Metadata } from '../envelope.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import type { EventType } from './event-type.ts';
import { objectOf } from './field.ts';
import { toldBy, type KnownBy } from './known-by.ts';

/** Opened, and as what it was sealed. */
type SealedPart = Readonly<{ type: string; version: number; field: string; value: unknown }>;

/** Every event type this code knows, by name. */
export class Catalogue {
  readonly types: ReadonlyMap<string, EventType>;
  readonly #schemas = new Map<string, ReturnType<typeof objectOf>>();
  readonly #personal = new Map<string, ReturnType<typeof objectOf>>();
  /** By store. */
  readonly #known = new Map<string, readonly KnownBy[]>();
  readonly #decoded = new WeakMap<PersistedEvent, RecordedEvent>();

  constructor(...lists: readonly (readonly EventType[])[]) {
    const types = new Map<string, EventType>();
    for (const type of lists.flat()) {
      if (types.has(type.type) && types.get(type.type) !== type)
        throw new TypeError(`Two events are called ${type.type}: a name is given once, for ever.`);
      types.set(type.type, type);
      this.#schemas.set(type.type, objectOf(type.data));
      this.#personal.set(type.type, objectOf(type.personal));
    }
    this.types = types;
  }

  /** @throws UnknownEventType */
  readonly typeOf = (type: string): EventType => {
    const known = this.types.get(type);
    if (!known) throw new UnknownEventType(type);
    return known;
  };

  /** Reads the events of a store from now on as they were known, where a clock that was ahead says otherwise. */
  readAsKnown({ storeId, knownBy }: Readonly<{ storeId: string; knownBy: readonly KnownBy[] }>): void {
    this.#known.set(storeId, knownBy);
  }

  /**
   * What an event says of itself, if this version can read it.
   * @throws UnknownEventType @throws EventOfLaterVersion @throws UnreadableEvent something else wrote it
   */
  envelopeOf(type: string, metadata: string): Metadata {
    const { version } = this.typeOf(type);
    const envelope = JSON.parse(metadata) as Metadata;
    if (!envelope.about || !envelope.sealed || !(envelope.schemaVersion >= 1))
      throw new UnreadableEvent(type, 'its envelope');
    if (envelope.schemaVersion > version) throw new EventOfLaterVersion(type, envelope.schemaVersion, version);
    return envelope;
  }

  /**
   * An event as it was stored, upcast to today's version and checked.
   * @throws UnknownEventType @throws EventOfLaterVersion @throws UnreadableEvent it does not fit its schema
   */
  decode(event: PersistedEvent): RecordedEvent {
    const { data, metadata, stream, revision, position, id, type } = event;
    const envelope = this.envelopeOf(type, metadata);
    const { schemaVersion, about } = envelope;
    const known = this.#known.get(position.slice(0, 36)) ?? [];
    const { recordedAt, effectiveOn } = known.length === 0 ? envelope : toldBy(known, position, envelope);
    const sealed = Object.fromEntries(
      Object.entries(envelope.sealed).map(([field, value]) => [
        field,
        { ...value, at: { stream, eventId: id, field }, written: { type, version: schemaVersion } },
      ]),
    );
    return {
      ...{ stream, revision, position, id, type, schemaVersion, effectiveOn, recordedAt, about, sealed },
      data: this.upcast(type, schemaVersion, JSON.parse(data)),
      metadata: envelope,
    };
  }

  /** As `decode`, for an event that several readers hold: whoever reads it first decodes it for all. */
  decodeOnce(event: PersistedEvent): RecordedEvent {
    const known = this.#decoded.get(event);
    if (known) return known;
    const decoded = this.decode(event);
    this.#decoded.set(event, decoded);
    return decoded;
  }

  /** Data written in some version, in today's form and checked against it. */
  upcast(type: string, from: number, data: unknown): RecordedEvent['data'] {
    const known = this.typeOf(type);
    let upcast = data as RecordedEvent['data'];
    for (let version = from; version < known.version; version++) upcast = known.upcasters[version]!(upcast);
    return fitting(type, this.#schemas.get(type)!, upcast);
  }

  /** A personal part as it was sealed in some version, in today's form. @throws UnreadableEvent */
  readonly upcastPart = ({ type, version, field, value }: SealedPart): unknown => {
    const known = this.typeOf(type);
    let upcast = value;
    for (let from = version; from < known.version; from++)
      upcast = known.personalUpcasters[from]?.[field]?.(upcast) ?? upcast;
    const part = known.personal[field];
    if (version === known.version || !part) return upcast;
    return fitting(type, objectOf({ [field]: part }), { [field]: upcast })[field];
  };

  /** A draft's personal parts, checked before they are sealed. @throws UnreadableEvent */
  personalOf({ type }: EventType, personal: unknown): RecordedEvent['data'] {
    return fitting(type, this.#personal.get(type)!, personal);
  }
}

function fitting(type: string, schema: ReturnType<typeof objectOf>, value: unknown): RecordedEvent['data'] {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data as RecordedEvent['data'];
  const [issue] = checked.error.issues;
  throw new UnreadableEvent(type, issue ? `${issue.path.join('.')} (${issue.code})` : 'its data');
}

export class UnknownEventType extends Error {
  readonly type: string;
  constructor(type: string) {
    super(`This version of the service does not know events of type ${type}.`);
    this.type = type;
    this.name = 'UnknownEventType';
  }
}

/** Written by a later version of the service, which alone knows what it says. */
export class EventOfLaterVersion extends Error {
  readonly type: string;
  constructor(type: string, written: number, known: number) {
    super(`An event of type ${type} was written in version ${written}, of which this service reads up to ${known}.`);
    this.type = type;
    this.name = 'EventOfLaterVersion';
  }
}

/** Names the field and the rule, never the value: values may be what an erasure must be able to end. */
export class UnreadableEvent extends Error {
  constructor(type: string, where: string) {
    super(`An event of type ${type} does not fit its schema at ${where}.`);
    this.name = 'UnreadableEvent';
  }
}
