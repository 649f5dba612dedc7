import type { LineAsked } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { dateField, errorsOf, type DateField, type FormError } from '../forms/date-field.ts';
import { dateFields, fieldsOf, readDate, text, type DateRead, type Given } from '../forms/date-fields.ts';
import { linePath } from './line-path.ts';

export type Moments = Omit<LineAsked, 'childId'>;
export type MomentForm = Readonly<{
  asAt: DateField;
  knownOn: DateField;
  compareAsAt: DateField;
  compareKnownOn: DateField;
  errors: readonly FormError[];
  /** Something was typed for the second pair. */
  comparing: boolean;
  /** What to ask for; a date that cannot be read is left out. */
  asked: Moments;
}>;

/** The four dates of the page, as they were typed; left out, the first two are today’s. */
export function momentForm(given: Given, today: CivilDate): MomentForm {
  const read = (prefix: string, called: string, hint: string | null, fallback?: CivilDate) => {
    const typed = dateFields(given, prefix);
    const found = readDate(typed, called, today);
    const date: DateRead = found.kind === 'empty' && fallback ? { kind: 'date', date: fallback } : found;
    return {
      field: dateField({ prefix, called: momentDates[prefix] ?? called, hint }, typed, date),
      date: dateOf(date),
      kind: found.kind,
    };
  };
  const asAt = read('as-at', 'As at date', 'What was true on this day', today);
  const knownOn = read('known-on', 'Known on date', 'As the service knew it at the end of this day', today);
  const compareAsAt = read('compare-as-at', 'Second as at date', 'Leave empty to keep the day above');
  const compareKnownOn = read('compare-known-on', 'Second known on date', 'Leave empty to keep the day above');
  const fields = [asAt, knownOn, compareAsAt, compareKnownOn].map(({ field }) => field);
  const compare = { asAt: compareAsAt.date, knownOn: compareKnownOn.date };
  return {
    ...{ asAt: asAt.field, knownOn: knownOn.field },
    ...{ compareAsAt: compareAsAt.field, compareKnownOn: compareKnownOn.field },
    errors: errorsOf(fields),
    comparing: [compareAsAt, compareKnownOn].some(({ kind }) => kind !== 'empty'),
    asked: {
      ...{ asAt: asAt.date, knownOn: knownOn.date },
      ...said('month', text(given, 'month')),
      ...said('goOnAfter', text(given, 'go-on-after')),
      compareWith: compare.asAt === null && compare.knownOn === null ? null : compare,
    },
  };
}

export const momentDates: Readonly<Record<string, string>> = {
  'as-at': 'As at',
  'known-on': 'As known on',
  'compare-as-at': 'Second as at',
  'compare-known-on': 'Second as known on',
};

const said = (name: 'month' | 'goOnAfter', value: string) => (value === '' ? {} : { [name]: value });

const dateOf = (read: DateRead): CivilDate | null => (read.kind === 'date' ? read.date : null);

/** Names and values of the form’s fields for these moments: for a link, or for hidden fields. */
export function momentFields(moments: Moments): readonly (readonly [string, string])[] {
  const { asAt, knownOn, compareWith } = moments;
  const dates = {
    ...{ 'as-at': asAt, 'known-on': knownOn },
    ...{ 'compare-as-at': compareWith?.asAt ?? null, 'compare-known-on': compareWith?.knownOn ?? null },
  };
  const parts = { month: moments.month, 'go-on-after': moments.goOnAfter };
  return [
    ...Object.entries(dates).flatMap(([prefix, date]) =>
      date === null ? [] : Object.entries(fieldsOf(date)).map(([part, value]) => [`${prefix}-${part}`, value] as const),
    ),
    ...Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ];
}

/** Leads to the line at other moments. */
export type MomentLink = Readonly<{ text: string; href: string }>;

export const momentLink = (childId: string, text: string, moments: Moments): MomentLink => ({
  text,
  href: `${linePath(childId)}?${new URLSearchParams(Object.fromEntries(momentFields(moments)))}`,
});
