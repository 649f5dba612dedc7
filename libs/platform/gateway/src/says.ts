import { z } from 'zod';
import { validate } from 'uuid';
import { losses, type Loss, type Lost, type OpenedOrLost } from '#platform/privacy';
import { isCivilDate, isInstant, type CivilDate, type Instant } from '#platform/time';

/**
 * What an answer says, in one word or in a shape of several: from it come the TypeScript type (`Saying`), its schema in
 * the description of the API with an example, and the check of what is really answered.
 */
export interface Said<T> {
  readonly schema: z.ZodType<T>;
  readonly example: T;
}

export type Saying<S> = S extends Said<infer T> ? T : never;

type Parts = Readonly<Record<string, Said<unknown>>>;
type SayingAll<P extends Parts> = { readonly [K in keyof P]: Saying<P[K]> };

/** A shape whose parts another shape may take over. */
export interface Shape<P extends Parts> extends Said<SayingAll<P>> {
  readonly parts: P;
}

const word = <T>(schema: z.ZodType<T>, example: T): Said<T> => ({ schema, example });

/** What our own check says more of than a schema could: the schema is what a program can be told. */
const checked = <T>(is: (value: unknown) => boolean, told: Readonly<Record<string, unknown>>, example: T): Said<T> =>
  word(z.custom<T>(is).meta(told), example);
const text = (format: string) => ({ type: 'string', format });

const shape = <P extends Parts>(name: string, parts: P): Shape<P> => ({
  parts,
  schema: z
    .object(Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.schema])))
    .meta({ id: name }) as unknown as z.ZodType<SayingAll<P>>,
  example: Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.example])) as SayingAll<P>,
});

const list = <T>(of: Said<T>): Said<readonly T[]> =>
  word(z.array(of.schema) as unknown as z.ZodType<readonly T[]>, [of.example]);

const orNull = <T>(of: Said<T>): Said<T | null> => word(z.nullable(of.schema) as z.ZodType<T | null>, of.example);

const fraction = shape('Fraction', {
  n: checked<number>(Number.isSafeInteger, { type: 'integer' }, 19),
  d: checked<number>(Number.isSafeInteger, { type: 'integer', minimum: 1 }, 20),
});

const destroyed = shape('Destroyed', { erased: word(z.literal(true), true) });
const lost = shape('Lost', { lost: word<Loss>(z.enum(losses), 'key-lost') });

/** The words of answers. */
export const says = {
  /** The id of a record or of a fact. */
  id: (example = '5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11'): Said<string> => checked(validate, text('uuid'), example),
  date: (example: CivilDate = '2026-01-12'): Said<CivilDate> => checked(isCivilDate, text('date'), example),
  instant: (example: Instant = '2026-01-12T09:00:00.000Z'): Said<Instant> =>
    checked(isInstant, text('date-time'), example),
  text: (example: string): Said<string> => word(z.string(), example),
  int: (example: number): Said<number> => checked(Number.isSafeInteger, { type: 'integer' }, example),
  /** An exact share, to be shown as a percentage. */
  fraction: (): Said<Readonly<{ n: number; d: number }>> => fraction,
  flag: (example = false): Said<boolean> => word(z.boolean(), example),
  code: <const V extends string>(values: readonly V[], example: V = values[0]!): Said<V> =>
    word(z.enum(values as unknown as readonly [V, ...V[]]) as unknown as z.ZodType<V>, example),
  /** Open data of which nothing more can be said here. */
  data: (example: Readonly<Record<string, unknown>>): Said<Readonly<Record<string, unknown>>> =>
    word(z.record(z.string(), z.unknown()) as z.ZodType<Readonly<Record<string, unknown>>>, example),
  /** By key: a provider, a code. */
  byKey: <T>(of: Said<T>, key: string): Said<Readonly<Record<string, T>>> =>
    word(z.record(z.string(), of.schema) as z.ZodType<Readonly<Record<string, T>>>, { [key]: of.example }),
  /** What may be left out. */
  maybe: <T>(of: Said<T>): Said<T | undefined> => word(z.optional(of.schema) as z.ZodType<T | undefined>, of.example),
  oneOf: <T>(first: Said<T>, ...others: readonly Said<T>[]): Said<T> =>
    word(z.union([first, ...others].map(({ schema }) => schema)) as unknown as z.ZodType<T>, first.example),
  /** What a person wrote, that it was destroyed, or that it is lost: it cannot be opened, and nobody destroyed it. */
  opened: <T>(of: Said<T>): Said<OpenedOrLost<T>> =>
    word(z.union([of.schema, destroyed.schema, lost.schema]) as unknown as z.ZodType<OpenedOrLost<T>>, of.example),
  /** The same of what reads null once it was destroyed. */
  orLost: <T>(of: Said<T>): Said<T | Lost> =>
    word(z.union([of.schema, lost.schema]) as unknown as z.ZodType<T | Lost>, of.example),
  ...{ shape, list, orNull },
};

/** The same, with words for whoever reads the description of the API. */
export const meaning = <T>({ schema, example }: Said<T>, words: string): Said<T> =>
  word(schema.describe(words), example);

const counted = meaning(
  says.shape('Counted', { rows: says.int(1), more: says.flag() }),
  'On all pages together. `more`: there are more than were counted.',
);

type PageParts<T> = Readonly<{
  items: Said<readonly T[]>;
  count: typeof counted;
  next: Said<string | null>;
  previous: Said<string | null>;
}>;

/** What is answered whole, as the one page that it is. */
export const wholePage = <T>(items: readonly T[]) => ({
  ...{ items, count: { rows: items.length, more: false }, next: null, previous: null },
});

/**
 * A page of results, in the one shape that every list has. `next` and `previous` go back as `?cursor=`, with the other
 * parameters as they were; null: no page follows. What else a list tells stands beside.
 */
export const pageOf = <T, More extends Readonly<Record<string, Said<unknown>>> = Readonly<Record<never, never>>>(
  name: string,
  item: Said<T>,
  more: More = {} as More,
): Shape<PageParts<T> & More> =>
  says.shape(name, {
    items: says.list(item),
    count: counted,
    next: meaning(
      says.orNull(says.text('eyJhZnRlciI6MjV9')),
      'Give it as `?cursor=` for the next page; null: there is none.',
    ),
    previous: meaning(says.orNull(says.text('eyJiZWZvcmUiOjI1fQ')), 'Likewise, back.'),
    ...more,
  });
