import type { CivilDate } from '#platform/time';
import { dateField, errorsOf, type DateField, type FormError } from '../forms/date-field.ts';
import { dateFields, fieldsOf, readDate, type DateRead, type Given } from '../forms/date-fields.ts';
import { linePath } from '../child-line/line-path.ts';

/** What had happened by a day, as it was known at the end of another. */
export type Reading = Readonly<{ asAt: CivilDate; knownOn: CivilDate }>;
export type TwoReadings = Readonly<{ first: Reading; second: Reading }>;

/** The dates of the form, as they begin in its address. */
export const readingDates = ['as-at', 'known-on', 'compare-as-at', 'compare-known-on'] as const;
type Prefix = (typeof readingDates)[number];

const asked: Readonly<Record<Prefix, Readonly<{ called: string; hint: string }>>> = {
  'as-at': { called: 'What had happened by', hint: 'The day it happened. Empty means today' },
  'known-on': { called: 'First: as we knew it on', hint: 'The end of that day' },
  'compare-known-on': { called: 'Second: as we knew it on', hint: 'Empty means today' },
  'compare-as-at': { called: 'Second: what had happened by', hint: 'Empty means the same day as the first' },
};

export type ReadingsForm = Readonly<{
  fields: Readonly<Record<'asAt' | 'knownOn' | 'compareKnownOn' | 'compareAsAt', DateField>>;
  errors: readonly FormError[];
  /** By another day than the first: mostly both are of one. */
  isOtherDay: boolean;
  /** Null until a first day is said: there is nothing to set side by side. */
  asked: TwoReadings | null;
}>;

/** Without it there is nothing to set side by side; whoever opens the page for the first time has sent nothing. */
const MISSING: DateRead = { kind: 'wrong', words: 'Enter the day of “First: as we knew it on”', parts: ['day'] };
const isSent = (given: Given): boolean => 'known-on-day' in given;

/** The dates as they were typed. What was known earlier stands first, in whatever order it was asked for. */
export function readingsForm(given: Given, today: CivilDate): ReadingsForm {
  const read = (prefix: Prefix) => {
    const { called, hint } = asked[prefix];
    const typed = dateFields(given, prefix);
    const read = readDate(typed, `“${called}”`, today);
    const found = prefix === 'known-on' && read.kind === 'empty' && isSent(given) ? MISSING : read;
    return { field: dateField({ prefix, called, hint }, typed, found), date: dateOf(found), kind: found.kind };
  };
  const [asAt, knownOn] = [read('as-at'), read('known-on')];
  const [compareAsAt, compareKnownOn] = [read('compare-as-at'), read('compare-known-on')];
  const fields = {
    ...{ asAt: asAt.field, knownOn: knownOn.field },
    ...{ compareKnownOn: compareKnownOn.field, compareAsAt: compareAsAt.field },
  };
  const errors = errorsOf(Object.values(fields));
  const by = asAt.date ?? today;
  const first = knownOn.date && { asAt: by, knownOn: knownOn.date };
  const second = { asAt: compareAsAt.date ?? by, knownOn: compareKnownOn.date ?? today };
  const isOtherDay = compareAsAt.kind === 'wrong' || (compareAsAt.date ?? by) !== by;
  return { fields, errors, isOtherDay, asked: first && errors.length === 0 ? inOrder(first, second) : null };
}

/** What was known earlier first. */
export const inOrder = (one: Reading, other: Reading): TwoReadings =>
  one.knownOn <= other.knownOn ? { first: one, second: other } : { first: other, second: one };

const dateOf = (read: DateRead): CivilDate | null => (read.kind === 'date' ? read.date : null);

export const readingsPath = (childId: string): string => `${linePath(childId)}/two-readings`;

type Besides = Readonly<{ only?: 'differs'; 'go-on-after'?: string }>;

/** The way to two readings. */
export function readingsHref(childId: string, { first, second }: TwoReadings, besides: Besides = {}): string {
  const dates: Readonly<Record<Prefix, CivilDate>> = {
    ...{ 'as-at': first.asAt, 'known-on': first.knownOn },
    ...{ 'compare-as-at': second.asAt, 'compare-known-on': second.knownOn },
  };
  const fields = readingDates.flatMap((prefix) =>
    Object.entries(fieldsOf(dates[prefix])).map(([part, value]) => [`${prefix}-${part}`, value] as const),
  );
  const all = Object.fromEntries([...fields, ...Object.entries(besides)]);
  return `${readingsPath(childId)}?${new URLSearchParams(all)}`;
}
