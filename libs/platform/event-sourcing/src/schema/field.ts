import { z } from 'zod';

/** One word of the vocabulary: what may stand in an event. Only this folder can make new words. */
export interface Field<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  /** A value for the stored sample of an event version. */
  readonly example: T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;
export type ValuesOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };

export const field = <T>(kind: string, schema: z.ZodType<T>, example: T): Field<T> => ({ kind, schema, example });

export const objectOf = <F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.schema])),
  ) as unknown as z.ZodType<ValuesOf<F>>;

export const examplesOf = <F extends Fields>(fields: F): ValuesOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.example])) as ValuesOf<F>;

export const kindsOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, { kind }]) => `${name}: ${kind}`)
    .join(', ');
