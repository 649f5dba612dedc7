import type { AboutKey } from '../envelope.ts';
import type { Fields, ValuesOf } from './field.ts';
import type { SealedFields } from './sealed.ts';

export type EventKind = 'original' | 'corrected' | 'voided' | 'removed';

/** An older version's data, made into the next version's. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * One type of event: the only place its shape is said. From it come the TypeScript type, the codec, the line in the
 * catalogue and the stored sample.
 */
export interface EventType<
  Type extends string = string,
  D extends Fields = Fields,
  P extends SealedFields = SealedFields,
  Kind extends EventKind = EventKind,
  A extends AboutKey = never,
> {
  readonly type: Type;
  readonly version: number;
  /** In which it was first stored: what puts an event right may have come later than that. */
  readonly firstVersion: number;
  readonly kind: Kind;
  /** Whom it concerns for certain: see events-about.ts. */
  readonly about: Readonly<Record<A, true>>;
  readonly data: D;
  readonly personal: P;
  /** upcasters[n] makes version n into n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** personalUpcasters[n] makes parts sealed in version n into those of n + 1; a part that it does not name stays. */
  readonly personalUpcasters: Readonly<Record<number, PartUpcasters>>;
  /** For corrections and voids: the type they concern. */
  readonly of: string | null;
  /** A change holds from the day that it carries (dated-changes.ts); of what corrects or voids one, likewise. */
  readonly dated: boolean;
}

/** What was sealed in an older version of a part, made into the next version's. */
export type PartUpcasters = Readonly<Record<string, (value: unknown) => unknown>>;

/**
 * What `transact` seals of itself with any event: why it was corrected, what rules said, why a question was confirmed, of
 * which file it was taken.
 */
const RESERVED = ['reason', 'rules', 'confirmedBecause', 'confirmedReasons', 'takenFrom'];

export type Shape<D, P> = Readonly<{
  version?: number;
  data: D;
  personal?: P;
  upcasters?: Readonly<Record<number, Upcaster>>;
  personalUpcasters?: Readonly<Record<number, PartUpcasters>>;
}>;

export type NoFields = Readonly<Record<never, never>>;

/**
 * A fact, past tense, for ever. A new shape is a new version with an upcaster from the one before, and one for what was
 * sealed, which may be empty.
 * @throws TypeError at declaration
 */
export function event<const Type extends string, D extends Fields, P extends SealedFields = NoFields>(
  type: Type,
  shape: Shape<D, P>,
): EventType<Type, D, P, 'original'> {
  const reserved = RESERVED.find((name) => Object.hasOwn(shape.personal ?? {}, name));
  if (reserved) throw new TypeError(`${type} has a part called ${reserved}: the platform seals under that name.`);
  return declared(type, shape);
}

/** As `event`, for the types that are derived from one. */
export function declared<const Type extends string, D extends Fields, P extends SealedFields = NoFields>(
  type: Type,
  shape: Shape<D, P>,
): EventType<Type, D, P, 'original'> {
  const { version = 1, data, personal = {} as P, upcasters = {}, personalUpcasters = {} } = shape;
  for (let from = 1; from < version; from++) {
    if (!upcasters[from]) throw new TypeError(`${type} is at version ${version} but has no upcaster from ${from}.`);
    if (Object.keys(personal).length > 0 && !personalUpcasters[from])
      throw new TypeError(`${type} is at version ${version} but does not say what became of the parts of ${from}.`);
  }
  for (const [name, { owner }] of Object.entries(personal))
    if (owner !== null && !('now' in data) && !data[owner]?.kind.startsWith('id'))
      throw new TypeError(`${type} seals ${name} for the person ${owner}, but holds no id of that name.`);
  return {
    ...{ type, version, kind: 'original', about: {}, data, personal, upcasters, personalUpcasters },
    ...{ of: null, dated: false, firstVersion: 1 },
  };
}

export type DataOf<E> = E extends EventType<string, infer D, SealedFields> ? ValuesOf<D> : never;
export type PersonalOf<E> = E extends EventType<string, Fields, infer P> ? ValuesOf<P> : never;
export type Original<E> = Extract<E, { readonly kind: 'original' }>;
