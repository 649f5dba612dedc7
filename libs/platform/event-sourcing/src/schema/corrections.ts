import type { AboutKey } from '../envelope.ts';
import { type EventType, declared } from './event-type.ts';
import type { Field, Fields, ValuesOf } from './field.ts';
import { sealed, type SealedField, type SealedFields, mayBeEmpty } from './sealed.ts';
import { code, id, list, record } from './vocabulary.ts';

type Restated<P extends SealedFields> = {
  readonly [K in keyof P]: P[K] extends SealedField<infer T> ? SealedField<T | null> : never;
};

/** The parts that may be left out: a correction may empty them. */
type Emptiable<P extends SealedFields> = {
  readonly [K in keyof P]: P[K] extends SealedField<infer T> ? (null extends T ? K : never) : never;
}[keyof P] &
  string;

type Emptied<P extends SealedFields> = [Emptiable<P>] extends [never]
  ? Readonly<Record<never, never>>
  : { readonly emptied: Field<readonly Emptiable<P>[]> };

export type Corrected<Type extends string, D extends Fields, P extends SealedFields, A extends AboutKey> = EventType<
  `${Type}Corrected`,
  { readonly original: Field<string>; readonly was: Field<ValuesOf<D>>; readonly now: Field<ValuesOf<D>> } & Emptied<P>,
  Restated<P> & { readonly reason: SealedField<string> },
  'corrected',
  A
>;

export type Voided<Type extends string, D extends Fields, A extends AboutKey> = EventType<
  `${Type}Voided`,
  { readonly original: Field<string>; readonly was: Field<ValuesOf<D>> },
  { readonly reason: SealedField<string> },
  'voided',
  A
>;

/**
 * A fact that may have been recorded wrongly: derives its …Corrected and …Voided. Both name the *original* event, never
 * another correction; `was` is filled by `transact`. Personal parts that are not restated (null) stay as they were; one
 * that may be left out is taken away where `emptied` names it.
 * @param firstVersion of the original when it became correctable: nothing of an older one was ever put right
 */
export function correctable<Type extends string, D extends Fields, P extends SealedFields, A extends AboutKey>(
  original: EventType<Type, D, P, 'original', A>,
  firstVersion = 1,
): readonly [EventType<Type, D, P, 'original', A>, Corrected<Type, D, P, A>, Voided<Type, D, A>] {
  const was = record(original.data);
  const reason = sealed.text();
  const restated = Object.fromEntries(
    Object.entries(original.personal).map(([name, f]) => [name, sealed.optional(f)]),
  ) as Restated<P>;
  const [first, ...others] = Object.keys(original.personal).filter((name) => mayBeEmpty(original.personal[name]!));
  const emptied = (first === undefined ? {} : { emptied: list(code(first, ...others)) }) as Emptied<P>;
  const { personalUpcasters } = original;
  const corrected = declared(`${original.type}Corrected`, {
    version: original.version,
    data: { original: id(), was, now: was, ...emptied },
    personal: { ...restated, reason },
    // Of an older one that had no part which may be left out, nothing was taken away.
    upcasters: mapped(original, ['was', 'now'], first === undefined ? {} : { emptied: [] }),
    personalUpcasters: forAll(original.version, personalUpcasters),
  });
  const voided = declared(`${original.type}Voided`, {
    version: original.version,
    data: { original: id(), was },
    personal: { reason },
    upcasters: mapped(original, ['was']),
    personalUpcasters: forAll(original.version, {}),
  });
  const same = { of: original.type, dated: original.dated, about: original.about, firstVersion };
  return [original, { ...corrected, kind: 'corrected', ...same }, { ...voided, kind: 'voided', ...same }];
}

/** Of every older version, what became of its parts; the reason stays. */
const forAll = (version: number, given: EventType['personalUpcasters']): EventType['personalUpcasters'] =>
  Object.fromEntries(Array.from({ length: version - 1 }, (_, n) => [n + 1, given[n + 1] ?? {}]));

/** The original's upcasters, applied inside a correction. */
const mapped = (original: EventType, parts: readonly string[], since: object = {}): EventType['upcasters'] =>
  Object.fromEntries(
    Object.entries(original.upcasters).map(([from, upcast]) => [
      from,
      (data) => ({
        ...since,
        ...data,
        ...Object.fromEntries(parts.map((p) => [p, upcast(data[p] as Readonly<Record<string, unknown>>)])),
      }),
    ]),
  );
