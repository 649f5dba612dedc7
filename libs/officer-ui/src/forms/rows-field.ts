import { isEmpty, type Field, type FieldShown, type RowsField } from './form-field.ts';
import type { Given } from './date-fields.ts';

export type RowOfFields<RowFields = Readonly<Record<string, Field>>> = Readonly<{
  /** What the row is about, in the names of its inputs: what was typed belongs to it, whatever rows come and go meanwhile. */
  key: string;
  legend: string;
  facts?: readonly string[];
  fields: RowFields;
}>;

/**
 * A list of the request, each of its rows about something that the page knows.
 * @param options.unlessEmpty the field without which a row is left out
 * @param options.unlessNothingTyped a row is left out where nothing at all was typed in it
 */
export function rows<RowFields extends Readonly<Record<string, Field>>>(
  all: readonly RowOfFields<RowFields>[],
  options: Readonly<{ unlessEmpty?: keyof RowFields & string; unlessNothingTyped?: true }> = {},
): RowsField<RowFields> {
  const { unlessEmpty } = options;
  const nameOf = (name: string, { key }: RowOfFields, field: string) => `${name}-${key}-${field}`;
  /** The first of its fields that can be typed, or the one without which it is left out. */
  const entered = ({ fields }: RowOfFields): string | undefined =>
    (unlessEmpty === undefined ? Object.keys(fields) : [unlessEmpty]).find(
      (each) => !fields[each]?.untyped && !fields[each]?.shut,
    );
  const sent = (given: Given, name: string): readonly RowOfFields[] =>
    all.filter((row) => {
      const has = ([key, field]: readonly [string, Field]) =>
        !field.untyped && !isEmpty(field, given, nameOf(name, row, key));
      if (options.unlessNothingTyped) return Object.entries(row.fields).some(has);
      const field = unlessEmpty === undefined ? undefined : row.fields[unlessEmpty];
      return field === undefined || !isEmpty(field, given, nameOf(name, row, unlessEmpty!));
    });
  return {
    isOfRows: true,
    read: (given, name, today) => {
      const read = sent(given, name).map((row) =>
        Object.entries(row.fields).map(
          ([key, field]) => [key, field.read(given, nameOf(name, row, key), today)] as const,
        ),
      );
      const value = read.map((row) =>
        Object.fromEntries(row.flatMap(([key, { value: each }]) => (each === undefined ? [] : [[key, each]]))),
      );
      return { value, faults: read.flat().flatMap(([, { faults = [] }]) => faults) };
    },
    shown: (given, name, faults): FieldShown => ({
      ...{ kind: 'rows', name, error: null },
      rows: all.map((row) => ({
        ...{ legend: row.legend, facts: row.facts ?? [], id: `${name}-${row.key}` },
        fields: Object.entries(row.fields).map(([key, field]) => field.shown(given, nameOf(name, row, key), faults)),
      })),
    }),
    within: ([index, key, ...inner], name, given) => {
      const row = sent(given, name)[Number(index)];
      const asked = row && key !== undefined ? row.fields[key] : undefined;
      if (row === undefined || (key !== undefined && asked === undefined)) return null;
      if (asked && !asked.untyped) {
        const found = { field: asked, name: nameOf(name, row, key!) };
        return inner.length === 0 ? found : (asked.within?.(inner, found.name, given) ?? null);
      }
      // A fault of the whole row, or of what nobody types, stands at the first thing in it that was typed.
      const typed = unlessEmpty ?? Object.keys(row.fields).find((each) => !row.fields[each]!.untyped);
      const field = typed === undefined ? undefined : row.fields[typed];
      if (typed === undefined || field === undefined) return null;
      const found = { field, name: nameOf(name, row, typed) };
      return field.within ? field.within(['0'], found.name, given) : found;
    },
    rowAt: (index, name, given) => sent(given, name)[index]?.legend ?? null,
    isEmpty: (given, name) => sent(given, name).length === 0,
    shut: all.length > 0 && all.every((row) => entered(row) === undefined),
    // What is wrong with all of it, most of all that nothing was given, stands where the first thing can be typed.
    at: (name) => {
      const row = all.find((each) => entered(each) !== undefined) ?? all[0];
      const field = row && (entered(row) ?? unlessEmpty ?? Object.keys(row.fields)[0]!);
      return row && field ? row.fields[field]!.at(nameOf(name, row, field)) : name;
    },
    worded: (said) => said,
  };
}
