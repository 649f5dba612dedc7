import type { DataOf, EventType, Original, PersonalOf } from '../schema/event-type.ts';
import type { WhoseWords } from '../schema/entry-removed.ts';
import type { Draft, Fact } from './facts.ts';
import type { Standing } from './standing.ts';

/** Finds a fact of the stream by the id of its original, whether it stands or not; `all` of them in the order of the originals. */
export type Facts<E> = ((original: string) => Standing<Fact<E>> | undefined) &
  Readonly<{ all: () => readonly Standing<Fact<E>>[] }>;

/** @param read worked out when the first is asked for */
export function factsIn<E>(read: () => ReadonlyMap<string, Standing<unknown>>): Facts<E> {
  let kept: ReadonlyMap<string, Standing<Fact<E>>> | undefined;
  const known = () => (kept ??= read() as ReadonlyMap<string, Standing<Fact<E>>>);
  return Object.assign((original: string) => known().get(original), { all: () => [...known().values()] });
}

type OfType<E, Type> = Extract<Original<E>, { readonly type: Type }>;
/** The types of the corrections, or voids, of a stream: named as they are stored, so that the map finds who writes them. */
type TypeOfKind<E, Kind> =
  Extract<E, { readonly kind: Kind }> extends { readonly type: infer T extends string } ? T : never;
type OriginalOf<Type> = Type extends `${infer O}Corrected` ? O : never;

type Entry = Readonly<{ original: string; reason: string }>;

/** Personal parts said anew: one left out stays as it was, null empties it. */
export type Parts<P> = { readonly [K in keyof P]?: P[K] | null | undefined };

type Options<E, Type> = Readonly<{
  /** The open data said anew; what is left out stays as last stated. */
  now?: Partial<DataOf<OfType<E, Type>>>;
  parts?: Parts<PersonalOf<OfType<E, Type>>>;
  /** Where nothing else moves with it: the day on which it was true, as it should have been. */
  effectiveOn?: Draft<E>['effectiveOn'];
  /** What the law says of it as it is said anew. */
  rules?: Draft<E>['rules'];
}>;

/**
 * The decision of a `correct…` use case, once it is known that the correction may be made. A part that is not on record is
 * not taken away. @throws the refusal
 */
export function correction<E extends EventType, const Type extends TypeOfKind<E, 'corrected'>>(
  facts: Facts<E>,
  { original, reason }: Entry,
  type: Type,
  { now, parts = {}, effectiveOn, rules }: Options<E, OriginalOf<Type>>,
  notThere: () => Error,
): Draft<E> {
  const found = facts(original);
  if (!found?.stands || `${found.fact.type}Corrected` !== type) throw notThere();
  const isThere = (name: string) => (found.fact.sealed as Readonly<Record<string, unknown>>)[name] !== undefined;
  const given = Object.entries<unknown>(parts).filter(([name, part]) =>
    part === null ? isThere(name) : part !== undefined,
  );
  const emptied = given.flatMap(([name, part]) => (part === null ? name : []));
  return {
    type,
    ...(effectiveOn && { effectiveOn }),
    data: { original, now: { ...found.fact.data, ...now }, ...(emptied.length > 0 && { emptied }) },
    personal: { ...Object.fromEntries(given), reason },
    ...(rules && { rules }),
  } as unknown as Draft<E>;
}

/** The decision of a `void…` use case: takes back a fact of one of these types. @throws the refusal */
export function voiding<E extends EventType>(
  facts: Facts<E>,
  { original, reason }: Entry,
  types: readonly TypeOfKind<E, 'voided'>[],
  notThere: () => Error,
): Draft<E> {
  const found = facts(original);
  const type = types.find((each) => each === `${found?.fact.type}Voided`);
  if (!found?.stands || !type) throw notThere();
  return { type, data: { original }, personal: { reason } } as unknown as Draft<E>;
}

/** The decision of a `remove…` use case: of a fact of one of these types that was filed on the wrong child, voided or not. */
export function removal<E extends EventType>(
  facts: Facts<E>,
  { original, whose }: Readonly<{ original: string; whose: WhoseWords }>,
  { of, as }: Readonly<{ of: readonly Original<E>['type'][]; as: Extract<E, { readonly kind: 'removed' }>['type'] }>,
  notThere: () => Error,
): Draft<E> {
  const found = facts(original);
  if (!found || !of.includes(found.fact.type)) throw notThere();
  return { type: as, data: { original, whose } } as unknown as Draft<E>;
}

/** The decision where all that a stream holds was about another: each fact is taken out, voided or not. */
export const removalOfAll = <E extends EventType>(
  facts: Facts<E>,
  { whose }: Readonly<{ whose: WhoseWords }>,
  { as }: Readonly<{ as: Extract<E, { readonly kind: 'removed' }>['type'] }>,
): readonly Draft<E>[] =>
  facts.all().map(({ fact }) => ({ type: as, data: { original: fact.id, whose } }) as unknown as Draft<E>);
