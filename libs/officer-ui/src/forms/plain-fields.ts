import { text, dateFields, readDate } from './date-fields.ts';
import { dateField } from './date-field.ts';
import { faultOf, type Field } from './form-field.ts';

type Told = Readonly<{ hint?: string; optional?: boolean }>;

const called = (label: string, optional = false): string => (optional ? `${label} (optional)` : label);
const asSaid = (words: string): string => words;

/** What is typed on one line. `width` in characters, as govuk-frontend has it. */
export const line = (label: string, { hint, optional, width }: Told & { width?: number } = {}): Field => ({
  read: (given, name) => ({ value: text(given, name) || undefined }),
  shown: (given, name, faults) => ({
    ...{ kind: 'line', name, label: called(label, optional), hint, width, value: text(given, name) },
    error: faultOf(faults, name),
  }),
  at: (name) => name,
  worded: asSaid,
});

/** A whole number; anything else reaches the request as it was typed, which says what is wrong with it. */
export const whole = (label: string, told: Told & { width?: number } = {}): Field => ({
  ...line(label, told),
  read: (given, name) => {
    const typed = text(given, name).replaceAll(/[\s,]/g, '');
    return { value: typed === '' ? undefined : /^\d{1,15}$/.test(typed) ? Number(typed) : typed };
  },
});

/** What is written in sentences. */
export const words = (label: string, { hint, optional, rows = 4 }: Told & { rows?: number } = {}): Field => ({
  ...line(label),
  shown: (given, name, faults) => ({
    ...{ kind: 'words', name, label: called(label, optional), hint, rows, value: text(given, name) },
    error: faultOf(faults, name),
  }),
});

/** A list of sentences, one on each line. */
export const lines = (label: string, told: Told & { rows?: number } = {}): Field => ({
  ...words(label, told),
  read: (given, name) => {
    const said = text(given, name)
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    return { value: said };
  },
});

/** One of a closed list, none of it chosen beforehand. */
export const choice = <Code extends string>(
  label: string,
  options: readonly (readonly [Code, string, string?])[],
  { hint, inline = false }: Told & { inline?: boolean } = {},
): Field => ({
  read: (given, name) => ({ value: text(given, name) || undefined }),
  shown: (given, name, faults) => ({
    ...{ kind: 'choice', name, label, hint, inline, error: faultOf(faults, name) },
    items: options.map(([value, said, more]) => ({
      ...{ value, text: said, checked: text(given, name) === value },
      ...(more !== undefined && { hint: { text: more } }),
    })),
  }),
  at: (name) => name,
  // The API lists the codes that it takes; here they stand below, in words.
  worded: (said) => said.replace(/: [^:]*$/, ''),
});

/** Whether something is so, neither chosen beforehand. */
export const yesOrNo = (label: string, yes: readonly [string, string?], no: readonly [string, string?]): Field => ({
  ...choice(label, [
    ['yes', ...yes],
    ['no', ...no],
  ]),
  read: (given, name) => ({ value: { yes: true, no: false }[text(given, name)] }),
});

/** One of a closed list that is too long to be shown at once, none of it chosen beforehand. */
export const select = <Code extends string>(
  label: string,
  options: readonly (readonly [Code, string])[],
  { hint }: Pick<Told, 'hint'> = {},
): Field => ({
  ...choice(label, options, { ...(hint !== undefined && { hint }) }),
  shown: (given, name, faults) => ({
    ...{ kind: 'select', name, label, hint, error: faultOf(faults, name) },
    items: [['', 'Choose one'] as const, ...options].map(([value, said]) => ({
      ...{ value, text: said, selected: text(given, name) === value },
    })),
  }),
});

/** The same under headings, in the order in which they are likely. */
export const groupedSelect = <Code extends string>(
  label: string,
  groups: readonly Readonly<{ heading: string; options: readonly (readonly [Code, string])[] }>[],
): Field => ({
  ...choice(
    label,
    groups.flatMap(({ options }) => options),
  ),
  shown: (given, name, faults) => ({
    ...{ kind: 'grouped', name, label, error: faultOf(faults, name) },
    groups: groups.map(({ heading, options }) => ({
      heading,
      items: options.map(([value, said]) => ({ value, text: said, selected: text(given, name) === value })),
    })),
  }),
});

/** How the day is called at the start of a sentence: a question is no name, and a page may ask for several days. */
type Named<Label extends string> = Told & { past?: boolean } & (Label extends `${string}?`
    ? { called: string }
    : { called?: string });

/** A day in three parts. `past`: it cannot lie ahead. */
export const day = <const Label extends string>(
  label: Label,
  ...[told]: Label extends `${string}?` ? [Named<Label>] : [Named<Label>?]
): Field => {
  const {
    hint,
    optional,
    past = false,
    called: named = label,
  }: Told & { past?: boolean; called?: string } = told ?? {};
  return dayField({ label, hint, optional, past, named });
};

type DayAsked = Readonly<{
  label: string;
  hint: string | undefined;
  optional: boolean | undefined;
  past: boolean;
  named: string;
}>;

const dayField = ({ label, hint, optional, past, named }: DayAsked): Field => ({
  read: (given, name, today) => {
    const found = readDate(dateFields(given, name), named, past ? today : null);
    if (found.kind === 'date') return { value: found.date };
    if (found.kind === 'empty') return { value: undefined };
    return { value: undefined, faults: [{ text: found.words, at: `${name}-${found.parts[0]}` }] };
  },
  shown: (given, name, faults) => {
    const typed = dateFields(given, name);
    const found = readDate(typed, named, null);
    const drawn = dateField({ prefix: name, called: called(label, optional), hint: hint ?? null }, typed, found);
    const fault = faults.find(({ at }) => at.startsWith(`${name}-`));
    const parts = found.kind === 'wrong' ? found.parts : (['day', 'month', 'year'] as const);
    return { ...drawn, kind: 'day', name, error: fault ? fault.text : null, wrong: fault ? parts : [] };
  },
  at: (name) => `${name}-day`,
  isEmpty: (given, name) => Object.values(dateFields(given, name)).every((part) => part === ''),
  // The API gives an example in its own notation.
  worded: (said) => said.replace(/(?: as a real date)?, such as [\d-]+$/, ''),
});

/** Where what stood there may be taken away: the request takes `as` for a field that was emptied, not for one left out. */
export const emptied = (field: Field, as: null | ''): Field => ({
  ...field,
  read: (given, name, today) => {
    const { value, ...read } = field.read(given, name, today);
    return { ...read, value: value === undefined && !read.faults?.length ? as : value };
  },
});

/** A day that is today, where it is left empty. */
export const orToday = (field: Field): Field => ({
  ...field,
  read: (given, name, today) => {
    const { value, ...read } = field.read(given, name, today);
    return { ...read, value: value === undefined && !read.faults?.length ? today : value };
  },
});

/** What the page knows already and nobody types. */
export const known = (value: unknown): Field => ({
  untyped: true,
  read: () => ({ value }),
  shown: (_, name) => ({ kind: 'known', name, error: null }),
  at: (name) => name,
  worded: asSaid,
});
