import { z } from 'zod';

/** One word of the vocabulary: what may stand in an event. Only this folder can make new words. */
export interface Field<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  /** A value for the stored sample of an event version. */
  readonly example: T;
  /** A value of each shape that it may have, the example first: each is stored as it was released. */
  readonly shapes: readonly T[];
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;
export type ValuesOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };

export const field = <T>(
  kind: string,
  schema: z.ZodType<T>,
  example: T,
  shapes: readonly T[] = [example],
): Field<T> => ({ kind, schema, example, shapes });

export const objectOf = <F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.schema])),
  ) as unknown as z.ZodType<ValuesOf<F>>;

export const examplesOf = <F extends Fields>(fields: F): ValuesOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.example])) as ValuesOf<F>;

/** Each shape of each field stands in one of them, and no more than the field of most shapes has. */
export function shapesOf<F extends Fields>(fields: F): readonly ValuesOf<F>[] {
  const most = Math.max(1, ...Object.values(fields).map(({ shapes }) => shapes.length));
  return Array.from(
    { length: most },
    (_, n) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, { shapes }]) => [name, shapes[Math.min(n, shapes.length - 1)]]),
      ) as ValuesOf<F>,
  );
}

export const kindsOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, { kind }]) => `${name}: ${kind}`)
    .join(', ');
