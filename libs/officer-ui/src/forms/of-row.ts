import type { Field } from './form-field.ts';

/** Of many fields of the same name the error summary says which it means. */
export const ofRow = (row: string, field: Field): Field => ({
  ...field,
  worded: (said) => {
    const words = field.worded(said);
    return `${row}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  },
});
