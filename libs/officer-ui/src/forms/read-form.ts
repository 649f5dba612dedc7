import type { CivilDate } from '#platform/time';
import type { Given } from './date-fields.ts';
import type { Asking, Field, FieldFault, Faults, Fields, FieldShown } from './form-field.ts';

/** Where a fault is shown that belongs to no field: beside the act. */
export const THE_ACT = 'act';

const entries = <Input>(fields: Fields<Input>) => Object.entries(fields) as [string, Field][];

/** What was typed, as the request takes it; with what can be said of it before the request is asked. */
export function readForm<Input>(
  fields: Fields<Input>,
  given: Given,
  today: CivilDate,
): Readonly<{ body: Readonly<Record<string, unknown>>; faults: Faults }> {
  const read = entries(fields).map(([name, field]) => [name, field.read(given, name, today)] as const);
  return {
    body: Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    faults: read.flatMap(([, { faults = [] }]) => faults),
  };
}

/** What was given, with what its fields look up for it. */
export async function lookedUp<Input>(fields: Fields<Input>, given: Given, asking: Asking): Promise<Given> {
  const looking = entries(fields).flatMap(([name, { looksUp }]) => (looksUp ? [{ name, looksUp }] : []));
  if (looking.length === 0) return given;
  const found = await Promise.all(
    looking.map(async ({ name, looksUp }) => [`${name}-found`, await looksUp(given, name, asking)] as const),
  );
  return { ...given, ...Object.fromEntries(found) };
}

/** Whether it came back only so that something is looked up. */
export const isLookingUp = <Input>(fields: Fields<Input>, given: Given): boolean =>
  entries(fields).some(([name, { isLooking }]) => isLooking?.(given, name) ?? false);

/** The fault of a field as the request names it, `outcomes.0.actual`, in the words of this page. */
export function faultAt<Input>(fields: Fields<Input>, given: Given, path: string, said: string): FieldFault {
  const [name, ...inner] = path.split('.') as [string, ...string[]];
  const outer = entries(fields).find(([each]) => each === name)?.[1];
  const found = outer && (inner.length === 0 ? { field: outer, name } : outer.within?.(inner, name, given));
  if (!found) return { text: said, at: THE_ACT };
  const { holds } = found.field;
  return { text: found.field.worded(said), at: found.field.at(found.name), ...(holds !== undefined && { holds }) };
}

/** What is asked about a row, `rows.0.marks.1.code`, says about which, unless its words begin with that. */
export function askedOfRow<Input>(fields: Fields<Input>, given: Given, path: string, said: string): string {
  const [name, index] = path.split('.') as [string, string?];
  const outer = entries(fields).find(([each]) => each === name)?.[1];
  const row = index === undefined ? null : (outer?.rowAt?.(Number(index), name, given) ?? null);
  return row === null || said.startsWith(row) ? said : `${row}: ${said}`;
}

/** One fault for each input: what could be said of the typing goes before what the request says. */
export const oneEach = (faults: Faults): Faults =>
  faults.filter((fault, n) => faults.findIndex((other) => meant(other) === meant(fault)) === n);

/** As the fields stand on the page, and what belongs to none last. */
export function inOrderOf<Input>(fields: Fields<Input>, faults: Faults): Faults {
  const names = Object.keys(fields);
  const place = ({ at }: FieldFault) =>
    names.findIndex((name) => at === name || at.startsWith(`${name}-`)) + 1 || Infinity;
  return faults.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

const meant = ({ at, holds = at }: FieldFault): string => inputOf(holds);
const inputOf = (at: string): string => at.replace(/-(?:day|month|year|time|chosen)$/, '');

export const shownFields = <Input>(fields: Fields<Input>, given: Given, faults: Faults): readonly FieldShown[] =>
  entries(fields).map(([name, field]) => field.shown(given, name, faults));
