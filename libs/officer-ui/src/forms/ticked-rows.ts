import type { Given } from './date-fields.ts';
import { faultOf, type Field, type RowsField } from './form-field.ts';
import { isTicked, TICKED } from './several.ts';

/** What may be ticked. */
export type Ticked = Readonly<{ id: string; text: string; hint?: string }>;

type Asked<Row> = Readonly<{
  /** What of each is sent. */
  row: (id: string) => Row;
  /** How one is called that was ticked, and stands in the list no more: it is not left out without a word. */
  gone: string;
}>;

/** Some of what stands in a list, each a row of the request, and none of it ticked beforehand: what is refused of one is said where it stands. */
export function tickedRows<Row extends object>(
  label: string,
  listed: readonly Ticked[],
  { row, gone }: Asked<Row>,
): RowsField<Readonly<Record<keyof Row, Field>>> {
  const allOf = (given: Given, name: string): readonly Ticked[] => {
    const ids = Object.keys(given).flatMap((each) => (isTicked(given, each) ? idIn(each, name) : []));
    const missing = ids.filter((id) => !listed.some((each) => each.id === id));
    return [...listed, ...missing.map((id) => ({ id, text: gone }))];
  };
  const sent = (given: Given, name: string) => allOf(given, name).filter(({ id }) => isTicked(given, `${name}-${id}`));
  const tickOf = (name: string): Field => ({
    read: () => ({ value: undefined }),
    shown: () => ({ kind: 'known', name, error: null }),
    at: () => name,
    worded: (said) => said,
  });
  const first = (name: string) => `${name}-${listed[0]?.id}`;
  return {
    isOfRows: true,
    read: (given, name) => ({ value: sent(given, name).map(({ id }) => row(id)) }),
    shown: (given, name, faults) => ({
      ...{ kind: 'several', name, label, error: faultOf(faults, first(name)) },
      items: allOf(given, name).map((each) => {
        const at = `${name}-${each.id}`;
        const fault = at === first(name) ? null : faultOf(faults, at);
        const below = [each.hint ?? [], fault ?? []].flat();
        return {
          ...{ id: at, name: at, value: TICKED, text: each.text },
          ...(below.length > 0 && { hint: { text: below.join('. ') } }),
          checked: isTicked(given, at),
        };
      }),
    }),
    within: ([index], name, given) => {
      const ticked = sent(given, name)[Number(index)];
      return ticked === undefined ? null : { field: tickOf(`${name}-${ticked.id}`), name: `${name}-${ticked.id}` };
    },
    rowAt: (index, name, given) => sent(given, name)[index]?.text ?? null,
    isEmpty: (given, name) => sent(given, name).length === 0,
    at: first,
    worded: (said) => said,
  };
}

/** The id in the name of such an input, `rows-3f6b…`. */
const idIn = (input: string, name: string): readonly string[] => {
  const id = input.slice(name.length + 1);
  return input.startsWith(`${name}-`) && /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
};
