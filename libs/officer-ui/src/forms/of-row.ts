import type { Field } from './form-field.ts';

/** Of many fields of the same name the error summary says which it means. */
export function ofRow(row: string, field: Field): Field {
  const inRow = (words: string): string =>
    words.startsWith(row) ? words : `${row}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  return {
    ...field,
    read: (given, name, today) => {
      const { faults = [], ...read } = field.read(given, name, today);
      return faults.length === 0
        ? read
        : { ...read, faults: faults.map((each) => ({ ...each, text: inRow(each.text) })) };
    },
    worded: (said) => inRow(field.worded(said)),
  };
}
