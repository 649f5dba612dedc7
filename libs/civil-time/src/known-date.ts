/** A date without a time, `2026-03-27`: comparable as text. */
export type CivilDate = `${number}-${number}-${number}`;

/** The first and the last day that anything here knows: a birth before, or a plan after, is a slip of the pen. */
export const FIRST_DATE: CivilDate = '1900-01-01';
export const LAST_DATE: CivilDate = '2199-12-31';

const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The one answer to "is this a date": a day that the calendar has, of the years 1900 to 2199. */
export const isCivilDate = (value: unknown): value is CivilDate =>
  isDayOfCalendar(value) && FIRST_DATE <= value && value <= LAST_DATE;

/** A day that the calendar has, of any year: tells a slip in the year from no date at all. */
export const isDayOfCalendar = (value: unknown): value is CivilDate =>
  typeof value === 'string' &&
  SHAPE.test(value) &&
  Number(value.slice(8)) <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));

/** The date of that day, month and year; null where there is none. */
export function dateOfParts(year: number, month: number, day: number): CivilDate | null {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isCivilDate(text) ? text : null;
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const padded = (number: number, places: number): string => String(number).padStart(places, '0');
