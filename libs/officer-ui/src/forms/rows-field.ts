import type { Field, FieldShown } from './form-field.ts';
import { text, type Given } from './date-fields.ts';

export type RowOfFields = Readonly<{
  legend: string;
  facts?: readonly string[];
  fields: Readonly<Record<string, Field>>;
}>;

/**
 * A list of the request, each of its rows about something that the page knows.
 * @param options.unlessEmpty the field without which a row is left out
 */
export function rows(all: readonly RowOfFields[], options: Readonly<{ unlessEmpty?: string }> = {}): Field {
  const { unlessEmpty } = options;
  const sent = (given: Given, name: string): readonly number[] =>
    [...all.keys()].filter((n) => unlessEmpty === undefined || text(given, `${name}-${n}-${unlessEmpty}`) !== '');
  return {
    read: (given, name, today) => {
      const read = sent(given, name).map((n) =>
        Object.entries(all[n]!.fields).map(
          ([key, field]) => [key, field.read(given, `${name}-${n}-${key}`, today)] as const,
        ),
      );
      const value = read.map((row) =>
        Object.fromEntries(row.flatMap(([key, { value: each }]) => (each === undefined ? [] : [[key, each]]))),
      );
      return { value, faults: read.flat().flatMap(([, { faults = [] }]) => faults) };
    },
    shown: (given, name, faults): FieldShown => ({
      ...{ kind: 'rows', name, error: null },
      rows: all.map(({ legend, facts = [], fields }, n) => ({
        ...{ legend, facts, id: `${name}-${n}` },
        fields: Object.entries(fields).map(([key, field]) => field.shown(given, `${name}-${n}-${key}`, faults)),
      })),
    }),
    within: ([index, key], name, given) => {
      const n = sent(given, name)[Number(index)];
      const field = n === undefined || key === undefined ? undefined : all[n]!.fields[key];
      return field ? { field, name: `${name}-${n}-${key}` } : null;
    },
    at: (name) => `${name}-0-${unlessEmpty ?? Object.keys(all[0]?.fields ?? {})[0]}`,
    worded: (said) => said,
  };
}
