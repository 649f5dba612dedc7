import { z } from 'zod';
import { isCivilDate, isInstant, type CivilDate, type Instant } from '#platform/time';
import { examplesOf, field, kindsOf, objectOf, shapesOf, type Field, type Fields, type ValuesOf } from './field.ts';

/*
 * The closed vocabulary of open event data: ids, dates, numbers, booleans and closed codes. A bare string cannot be
 * said, so nothing personal can slip in unsealed; what a person wrote belongs in `personal` (see sealed.ts).
 * Absent is null, never undefined, so that every value has one canonical form.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** UUID in lower case. */
export const id = (): Field<string> => field('id', z.string().regex(UUID), '5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11');

/** Civil date `YYYY-MM-DD`, Europe/London. */
export const date = (): Field<CivilDate> =>
  field('date', z.custom<CivilDate>(isCivilDate).meta({ type: 'string', format: 'date' }), '2026-01-12');

/** UTC instant to the millisecond. */
export const instant = (): Field<Instant> =>
  field(
    'instant',
    z.custom<Instant>(isInstant).meta({ type: 'string', format: 'date-time' }),
    '2026-01-12T09:00:00.000Z',
  );

/** Time of day `HH:MM`, Europe/London. */
export const time = (): Field<string> => field('time', z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), '09:00');

/** Safe integer, at least `min`. */
export const int = (min = Number.MIN_SAFE_INTEGER): Field<number> =>
  field(`int${min === Number.MIN_SAFE_INTEGER ? '' : ` ≥ ${min}`}`, z.int().min(min), Math.max(min, 1));

/** Money in pence. */
export const pence = (): Field<number> => field('pence', z.int().min(0), 1250);

/** A length of time in minutes. */
export const minutes = (): Field<number> => field('minutes', z.int().min(0), 300);

export const flag = (): Field<boolean> => field('flag', z.boolean(), true);

/** An exact fraction. */
export const fraction = (): Field<Readonly<{ n: number; d: number }>> =>
  field('fraction', z.strictObject({ n: z.int(), d: z.int().min(1) }), { n: 1, d: 2 });

/** One of a closed list, written in the code. */
export const code = <const V extends string>(...values: readonly [V, ...V[]]): Field<V> =>
  field(`code(${values.join(' | ')})`, z.enum(values as readonly [V, ...V[]]) as unknown as z.ZodType<V>, values[0]);

/**
 * A code that a configuration file defines: an agreement, a lot, a team. Typed by a person only as what the council calls a thing of
 * its own (a role, a kind of reason), where the form says that nobody’s name belongs there.
 */
export const configured = (): Field<string> =>
  field('configured', z.string().max(64).regex(SLUG), 'peterborough-cepet');

export const optional = <T>(inner: Field<T>): Field<T | null> =>
  field(`${inner.kind}?`, z.nullable(inner.schema) as unknown as z.ZodType<T | null>, inner.example, inner.shapes);

export const list = <T>(inner: Field<T>): Field<readonly T[]> =>
  field(
    `list(${inner.kind})`,
    z.array(inner.schema).max(500) as unknown as z.ZodType<readonly T[]>,
    [inner.example],
    inner.shapes.map((shape) => [shape]),
  );

export const record = <F extends Fields>(fields: F): Field<ValuesOf<F>> =>
  field(`{ ${kindsOf(fields)} }`, objectOf(fields), examplesOf(fields), shapesOf(fields));

/** One of several shapes and no other, told apart by `is`: what of the one can be said stands in no other. */
export const either = <const V extends Readonly<Record<string, Fields>>>(shapes: V): Field<EitherOf<V>> => {
  const all = Object.entries(shapes).map(([is, fields]) => ({ is, fields: { is: code(is), ...fields } }));
  const schema = z.union(all.map(({ fields }) => objectOf(fields)));
  return field(
    all.map(({ fields }) => `{ ${kindsOf(fields)} }`).join(' | '),
    schema as unknown as z.ZodType<EitherOf<V>>,
    examplesOf(all[0]!.fields) as unknown as EitherOf<V>,
    all.flatMap(({ fields }) => shapesOf(fields)) as unknown as readonly EitherOf<V>[],
  );
};

type EitherOf<V extends Readonly<Record<string, Fields>>> = {
  [Is in keyof V]: Readonly<{ is: Is }> & ValuesOf<V[Is]>;
}[keyof V];
