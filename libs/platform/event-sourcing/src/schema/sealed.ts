import { z } from 'zod';
import { isCivilDate, type CivilDate } from '#platform/time';
import { examplesOf, field, kindsOf, objectOf, type Field, type Fields, type ValuesOf } from './field.ts';

/** Personal: sealed before it is stored, under the child's key or, for a document, under a key of its own. */
export interface SealedField<T> extends Field<T> {
  readonly sealedUnder: 'record' | 'document';
  /** The open field that holds the id of the person whom the words belong to; null: whom the stream's words belong to. */
  readonly owner: string | null;
}
export type SealedFields = Readonly<Record<string, SealedField<unknown>>>;

const seal = <T>(kind: string, inner: Pick<Field<T>, 'schema' | 'example'>): SealedField<T> => ({
  ...field(`sealed.${kind}`, inner.schema, inner.example),
  sealedUnder: 'record',
  owner: null,
});

const words = (max: number): Field<string> => field('text', z.string().min(1).max(max), 'words');

/** Whether a part may be left out, and so emptied by a correction. */
export const mayBeEmpty = ({ kind }: SealedField<unknown>): boolean => kind.endsWith('?');

/** What may stand in `personal`. A null is not sealed, it is absent. */
export const sealed = {
  /** Words of at most `max` characters. */
  text: (max = 2000): SealedField<string> => seal('text', words(max)),
  date: (): SealedField<CivilDate> => seal('date', { schema: z.custom<CivilDate>(isCivilDate), example: '2012-05-04' }),
  /** Free text under a key of its own, so that one filed on the wrong child can be ended alone. */
  document: (max = 20_000): SealedField<string> => ({ ...seal('document', words(max)), sealedUnder: 'document' }),
  /** Words that belong to another person than the child: under that person's keys, and ended with them. */
  ofPerson: <T>(owner: string, inner: SealedField<T>): SealedField<T> => ({ ...inner, owner }),
  record: <F extends Fields>(fields: F): SealedField<ValuesOf<F>> =>
    seal(`{ ${kindsOf(fields)} }`, { schema: objectOf(fields), example: examplesOf(fields) }),
  list: <T>(inner: Field<T>): SealedField<readonly T[]> =>
    seal(`list(${inner.kind})`, {
      schema: z.array(inner.schema).max(200) as unknown as z.ZodType<readonly T[]>,
      example: [inner.example],
    }),
  optional: <T>(inner: SealedField<T>): SealedField<T | null> =>
    mayBeEmpty(inner)
      ? (inner as SealedField<T | null>)
      : {
          ...field(`${inner.kind}?`, z.nullable(inner.schema) as unknown as z.ZodType<T | null>, inner.example),
          sealedUnder: inner.sealedUnder,
          owner: inner.owner,
        },
};
