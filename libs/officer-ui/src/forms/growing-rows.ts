import { text, type Given } from './date-fields.ts';
import type { Field, RowsField } from './form-field.ts';
import { rows, type RowOfFields } from './rows-field.ts';

type Growing = Readonly<{ least: number; most: number; more: string }>;

/**
 * A list of which nobody knows beforehand how long it is: it begins with some rows, and a button adds one, with or without a
 * script. A row in which nothing was typed is left out.
 */
export function growingRows<RowFields extends Readonly<Record<string, Field>>>(
  rowOf: (number: number) => Omit<RowOfFields<RowFields>, 'key'>,
  { least, most, more }: Growing,
): RowsField<RowFields> {
  const adds = (given: Given, name: string) => text(given, `${name}-more`) !== '';
  const count = (given: Given, name: string): number => {
    const said = Number.parseInt(text(given, `${name}-rows`), 10);
    return Math.min(most, Math.max(least, Number.isInteger(said) ? said : 0) + (adds(given, name) ? 1 : 0));
  };
  const of = (number: number): RowsField<RowFields> =>
    rows(
      Array.from({ length: number }, (_, n) => ({ key: String(n), ...rowOf(n + 1) })),
      { unlessNothingTyped: true },
    );
  const grown = (given: Given, name: string) => of(count(given, name));
  return {
    isOfRows: true,
    read: (given, name, today) => grown(given, name).read(given, name, today),
    shown: (given, name, faults) => {
      const number = count(given, name);
      const added = adds(given, name) ? `${name}-${number - 1}` : null;
      return { ...of(number).shown(given, name, faults), number, added, more: number < most ? more : null };
    },
    within: (path, name, given) => grown(given, name).within!(path, name, given),
    rowAt: (index, name, given) => grown(given, name).rowAt!(index, name, given),
    isLooking: adds,
    isEmpty: (given, name) => grown(given, name).isEmpty!(given, name),
    at: (name) => of(1).at(name),
    worded: (said) => said,
  };
}
