import { fieldsOf, type DateFields, type DateRead } from './date-fields.ts';

/** What `dateInput` of date-input.njk draws. */
export type DateField = Readonly<{
  prefix: string;
  called: string;
  hint: string | null;
  values: DateFields;
  error: Readonly<{ words: string; parts: readonly string[] }> | null;
  /** One goes on here: the cursor stands in its first part. */
  isNext?: boolean;
}>;

export type FormError = Readonly<{ text: string; href: string }>;

/** A date that was understood is shown in figures, anything else as it was typed. */
export const dateField = (
  { prefix, called, hint = null }: Readonly<{ prefix: string; called: string; hint?: string | null }>,
  typed: DateFields,
  read: DateRead,
): DateField => ({
  ...{ prefix, called, hint },
  values: read.kind === 'date' ? fieldsOf(read.date) : typed,
  error: read.kind === 'wrong' ? { words: read.words, parts: read.parts } : null,
});

/** Each error of a summary leads to the first part that has to be mended. */
export const errorsOf = (fields: readonly DateField[]): readonly FormError[] =>
  fields.flatMap(({ prefix, error }) => (error ? { text: error.words, href: `#${prefix}-${error.parts[0]}` } : []));
