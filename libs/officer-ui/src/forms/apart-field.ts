import { text } from './date-fields.ts';
import type { Field } from './form-field.ts';

/**
 * What is seldom asked stands folded away, under words that say what it is about; open where it was answered, or is wrong. Fields that
 * follow one another under the same words stand together.
 * @param usual the answer of this, the first of them, with which nothing is to be said; `others` are the names of the others
 */
export const apart = <F extends Field>(
  field: F,
  words: string,
  { usual = '', others = [] }: Readonly<{ usual?: string; others?: readonly string[] }> = {},
): F => ({
  ...field,
  shown: (given, name, faults) => ({
    ...field.shown(given, name, faults),
    apart: {
      words,
      isOpen:
        ![usual, ''].includes(text(given, name)) ||
        others.some((other) => text(given, other) !== '') ||
        faults.some(({ at }) => [name, ...others].includes(at)),
    },
  }),
});
