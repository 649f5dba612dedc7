import { text, type Given } from './date-fields.ts';
import { faultOf, type Field } from './form-field.ts';

export type Option = Readonly<{ id: string; text: string; hint?: string }>;

export const TICKED = 'yes';

/** Each is sent whether it is ticked or not, so that one that is no longer ticked is no longer kept. */
export const isTicked = (given: Given, name: string): boolean => {
  const value = given[name];
  return Array.isArray(value) ? value.includes(TICKED) : text(given, name) === TICKED;
};

/**
 * Any of a list, none of it chosen beforehand; each has an input of its own, `leftOut-3f6b…`.
 * @param options what can be chosen, by what was typed; of what cannot, nothing is read
 */
export const several = (
  label: string,
  options: (given: Given) => readonly Option[],
  { hint }: Readonly<{ hint?: string }> = {},
): Field => ({
  read: (given, name) => ({
    value: options(given).flatMap(({ id }) => (isTicked(given, `${name}-${id}`) ? id : [])),
  }),
  shown: (given, name, faults) => ({
    ...{ kind: 'several', name, label, hint, error: faultOf(faults, name) },
    items: options(given).map((option) => ({
      ...{ name: `${name}-${option.id}`, value: TICKED, text: option.text },
      ...(option.hint !== undefined && { hint: { text: option.hint } }),
      checked: isTicked(given, `${name}-${option.id}`),
    })),
  }),
  isEmpty: (given, name) => options(given).every(({ id }) => !isTicked(given, `${name}-${id}`)),
  at: (name) => name,
  worded: (said) => said,
});

/** One thing to be said by ticking it; nothing else is taken. @param fault where it is not */
export const tick = (label: string, words: string, fault: string): Field => ({
  read: (given, name) => ({ value: isTicked(given, name) || undefined }),
  shown: (given, name, faults) => ({
    ...{ kind: 'several', name, label, error: faultOf(faults, name) },
    items: [{ name, value: TICKED, text: words, checked: isTicked(given, name) }],
  }),
  isEmpty: (given, name) => !isTicked(given, name),
  at: (name) => name,
  worded: () => fault,
});

/** What stands ticked, for `asItStands`. */
export const ticked = (ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, TICKED]));
