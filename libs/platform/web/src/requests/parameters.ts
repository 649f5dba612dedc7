import { isCivilDate } from '#platform/time';

/** What is wrong with it, in words; null: nothing. */
type Check = (value: string) => string | null;

/**
 * What may stand behind the path of a page, by name. `'as typed'`: the page is its form, which says beside the field what is
 * wrong. Nothing else is read, and nothing that cannot be read is passed over, lest a list be taken for another.
 */
export type Parameters = Readonly<Record<string, Check | 'as typed'>>;

export const oneOf =
  (codes: readonly string[]): Check =>
  (value) =>
    codes.includes(value) ? null : `“${shown(value)}” is none of what can be chosen here`;

export const aDay: Check = (value) => (isCivilDate(value) ? null : `“${shown(value)}” is no day, such as 2026-02-12`);

export const fitting =
  (shape: RegExp, words: string): Check =>
  (value) =>
    shape.test(value) ? null : words;

/** By the parameters that were given wrongly, why; what was left empty was not given. */
export const faultsOfParameters = (
  parameters: Parameters,
  given: object,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const check = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      const fault = check === undefined || value === '' ? null : faultOf(check, value);
      return fault === null ? [] : [[name, [fault]]];
    }),
  );

function faultOf(check: Check | 'as typed', value: unknown): string | null {
  if (typeof value !== 'string') return 'This is given more than once';
  return check === 'as typed' ? null : check(value);
}

const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
