import type { LineAsked } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { dateField, errorsOf, type DateField, type FormError } from '../forms/date-field.ts';
import { dateFields, fieldsOf, readDate, text, type DateRead, type Given } from '../forms/date-fields.ts';
import { entryChoices, type EntryChoice } from './entry-choices.ts';
import { linePath } from './line-path.ts';

/** Which line is read: what had happened by a day, as it was known at the end of another. */
export type Moments = Pick<LineAsked, 'asAt' | 'knownOn' | 'month' | 'goOnAfter'>;
export type MomentForm = Readonly<{
  asAt: DateField;
  knownOn: DateField;
  errors: readonly FormError[];
  /** What to ask for; a date that cannot be read is left out. */
  asked: Moments;
  /** What of it is looked at. */
  chosen: Readonly<{ choice: EntryChoice; year: string | null }>;
}>;

/** The dates of the page, as they were typed; left out, they are today’s. */
export function momentForm(given: Given, today: CivilDate): MomentForm {
  const read = (prefix: keyof typeof momentDates, called: string, hint: string) => {
    const typed = dateFields(given, prefix);
    const found = readDate(typed, called, today);
    const date: DateRead = found.kind === 'empty' ? { kind: 'date', date: today } : found;
    return { field: dateField({ prefix, called: momentDates[prefix], hint }, typed, date), date: dateOf(date) };
  };
  const asAt = read('as-at', 'The day by which it had happened', 'The day it happened');
  const knownOn = read('known-on', 'The day on which we knew it', 'The end of that day');
  const choice = entryChoices.find((each) => each === text(given, 'show'));
  return {
    ...{ asAt: asAt.field, knownOn: knownOn.field, errors: errorsOf([asAt.field, knownOn.field]) },
    asked: {
      ...{ asAt: asAt.date, knownOn: knownOn.date },
      ...said('month', text(given, 'month')),
      ...said('goOnAfter', text(given, 'go-on-after')),
    },
    chosen: { choice: choice ?? 'everything', year: text(given, 'year') || null },
  };
}

export const momentDates = { 'as-at': 'What had happened by', 'known-on': 'As we knew it on' } as const;

const said = (name: 'month' | 'goOnAfter', value: string) => (value === '' ? {} : { [name]: value });

const dateOf = (read: DateRead): CivilDate | null => (read.kind === 'date' ? read.date : null);

type Chosen = Readonly<{ choice?: EntryChoice; year?: string | null }>;

/** Names and values of the form’s fields for these moments: for a link, or for hidden fields. */
export function momentFields(moments: Moments, { choice, year }: Chosen = {}): readonly (readonly [string, string])[] {
  const { asAt, knownOn } = moments;
  const parts = {
    ...{ month: moments.month, 'go-on-after': moments.goOnAfter, year },
    show: choice === 'everything' ? null : choice,
  };
  return [
    ...Object.entries({ 'as-at': asAt, 'known-on': knownOn }).flatMap(([prefix, date]) =>
      date === null ? [] : Object.entries(fieldsOf(date)).map(([part, value]) => [`${prefix}-${part}`, value] as const),
    ),
    ...Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ];
}

/** Leads to the line at other moments, or to another part of it. */
export type MomentLink = Readonly<{ text: string; href: string }>;

export const momentLink = (childId: string, text: string, moments: Moments, chosen: Chosen = {}): MomentLink => ({
  text,
  href: `${linePath(childId)}?${new URLSearchParams(Object.fromEntries(momentFields(moments, chosen)))}`,
});
