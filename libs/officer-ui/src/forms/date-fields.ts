import { dateOfParts, isDayOfCalendar, monthNumber, type CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';

export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

/** What somebody typed, as they typed it. */
export type DateFields = Readonly<Record<DatePart, string>>;

/** `wrong` names the parts to mend, for the outline and for the link of the error summary. */
export type DateRead =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'date'; date: CivilDate }>
  | Readonly<{ kind: 'wrong'; words: string; parts: readonly [DatePart, ...DatePart[]] }>;

/** Form fields by name, from an address or a body; anything but one text for a name counts as not given. */
export type Given = Readonly<Record<string, unknown>>;

export const text = (given: Given, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** @param prefix of the names, as in `as-at` of `as-at-day` */
export const dateFields = (given: Given, prefix: string): DateFields => ({
  day: text(given, `${prefix}-day`),
  month: text(given, `${prefix}-month`),
  year: text(given, `${prefix}-year`),
});

/** A date as the three fields of its form. */
export function fieldsOf(date: CivilDate): DateFields {
  const [year, month, day] = date.split('-') as [string, string, string];
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/**
 * Reads a date as GOV.UK words its faults; a month may be written out.
 * @param called at the start of a sentence, so that a fault says which of several dates it means
 * @param latest the last date that may be given, today's; null where a day to come may be
 */
export function readDate(fields: DateFields, called: string, latest: CivilDate | null): DateRead {
  const missing = dateParts.filter((part) => fields[part] === '');
  if (missing.length === 3) return { kind: 'empty' };
  const [first, ...others] = missing;
  if (first) return wrong(`${called} must include a ${missing.join(' and ')}`, [first, ...others]);

  if (!/^\d{4}$/.test(fields.year)) return wrong(`${called} must have a year of 4 numbers`, ['year']);
  const month = monthNumber(fields.month);
  if (month === null) return wrong(`${called} must have a real month`, ['month']);
  if (!/^\d{1,2}$/.test(fields.day)) return wrong(`${called} must be a real date`, ['day']);
  const date = dateOfParts(Number(fields.year), month, Number(fields.day));
  if (date === null)
    return isDayOfCalendar(asText(fields.year, month, fields.day))
      ? wrong(`${called} must have a year from 1900 to 2199`, ['year'])
      : wrong(`${called} must be a real date`, ['day', 'month', 'year']);
  if (latest !== null && date > latest)
    return wrong(`${called} must be today, ${withoutYear(latest)}, or before`, ['day', 'month', 'year']);
  return { kind: 'date', date };
}

const withoutYear = (today: CivilDate): string => weekdayAndDate(today).split(' ').slice(0, 3).join(' ');

const asText = (year: string, month: number, day: string) =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

const wrong = (words: string, parts: readonly [DatePart, ...DatePart[]]): DateRead => ({ kind: 'wrong', words, parts });
