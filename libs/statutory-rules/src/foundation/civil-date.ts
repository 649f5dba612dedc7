import { Temporal } from 'temporal-polyfill';
import { isCivilDate, recalled, type CivilDate } from '#civil-time';
import { demand } from './invalid-input.ts';

/** A day of the calendar, `2026-06-26`: no time, no zone. Compares with `<`. */
export type IsoDate = CivilDate;

export { isCivilDate };

/**
 * A civil date from text, 1900 to 2199.
 * @throws InvalidInput `not-a-civil-date` (not `YYYY-MM-DD`, or a day that the calendar does not have)
 */
export function civilDate(text: string, field = 'date'): IsoDate {
  demand(isCivilDate(text), field, 'not-a-civil-date', 'must be a date of the calendar, written YYYY-MM-DD');
  return text;
}

/** The Temporal value behind a civil date. @throws InvalidInput `not-a-civil-date` */
export function plainDate(text: string, field = 'date'): Temporal.PlainDate {
  return parsed(civilDate(text, field));
}

const parsed = recalled(5_000, (text) => Temporal.PlainDate.from(text));

/** A century and a half each way is all that any clock needs; Temporal's own limits are never met. */
const FURTHEST = 200_000;

function shifted(date: IsoDate, unit: 'days' | 'months' | 'years', count: number): IsoDate {
  demand(Number.isSafeInteger(count), unit, 'not-a-whole-number', 'must be a whole number');
  const later = Math.abs(count) > FURTHEST ? null : laterBy(civilDate(date), unit, count);
  demand(isCivilDate(later), unit, 'beyond-the-calendar', 'lead to a date before 1900 or after 2199');
  return later;
}

/** Days by arithmetic: windows and calendars ask it of every day. */
const laterBy = (date: IsoDate, unit: 'days' | 'months' | 'years', count: number): string =>
  unit === 'days'
    ? new Date(Date.parse(date) + count * DAY_MS).toISOString().slice(0, 10)
    : parsed(date)
        .add({ [unit]: count })
        .toString();

const DAY_MS = 86_400_000;

/** n calendar days later (earlier if negative). @throws InvalidInput `not-a-whole-number`, `beyond-the-calendar` */
export const addDays = (date: IsoDate, days: number): IsoDate => shifted(date, 'days', days);

/**
 * n months later (earlier if negative): the same day number, else the last day of that month.
 * @throws InvalidInput as {@link addDays}
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => shifted(date, 'months', months);

/** Calendar days from one date to another; negative if `to` is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(civilDate(to)) - Date.parse(civilDate(from))) / DAY_MS;

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (date: IsoDate): number => plainDate(date).dayOfWeek;

/** The Monday of the ISO week that a date lies in. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekday(date));

/** The anniversary in completed years: 29 February falls on 1 March in other years (domain reference 2.3, local). @throws InvalidInput as {@link addDays} */
export function anniversary(date: IsoDate, years: number): IsoDate {
  const later = shifted(date, 'years', years);
  return dateParts(later).day === dateParts(date).day ? later : addDays(later, 1);
}

/** A date with its parts as numbers. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  const { year, month, day } = plainDate(date);
  return { year, month, day };
}

/** A date from its parts. @throws InvalidInput `not-a-civil-date` */
export const dateOf = (year: number, month: number, day: number): IsoDate =>
  civilDate([String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));

export const earlierOf = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** @throws InvalidInput `not-a-civil-date`, or `ends-before-it-starts` */
export function inOrder(from: IsoDate, to: IsoDate, field: string): void {
  civilDate(from, `${field}.from`);
  civilDate(to, `${field}.to`);
  demand(from <= to, field, 'ends-before-it-starts', 'must not end before it starts');
}
