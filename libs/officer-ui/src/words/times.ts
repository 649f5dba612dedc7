import { clockInWords, dateInWords, weekdayAndDate } from '#statutory-rules';
import { readerNow } from './reader.ts';
import { londonDate, londonWallClock, recalled, type CivilDate, type Instant } from '#platform/time';

/**
 * A day, wherever a page says one: `Thursday 5 February` within two months, `4 June` beyond, with the year where it is not that
 * of the school year which runs. Evidence says `5 February 2026`, as does whatever nobody reads now.
 */
export function dayWords(date: CivilDate): string {
  const reader = readerNow();
  return reader ? wordsForReader(`${reader.today} ${date}`) : dateInWords(date);
}

const wordsForReader = recalled(5_000, (both) => {
  const [today, date] = both.split(' ') as [CivilDate, CivilDate];
  return isNear(date, today)
    ? yearlyWords(weekdayAndDate(date), date, today)
    : yearlyWords(dateInWords(date), date, today);
});

/** The same, of what is told apart by its weekday however far it is. Evidence says `Thursday 5 February 2026`. */
export function weekdayWords(date: CivilDate): string {
  const reader = readerNow();
  return reader ? yearlyWords(weekdayAndDate(date), date, reader.today) : weekdayAndDate(date);
}

/** `Thu 5 February`, in a list. */
export function shortDay(date: CivilDate, today: CivilDate): string {
  return yearlyWords(weekdayAndDate(date), date, today).replace(/^(...)[a-z]+/, '$1');
}

/** The year is said where it is not that of the school year which runs. */
const yearlyWords = (words: string, date: CivilDate, today: CivilDate): string =>
  schoolYear(date) === schoolYear(today) ? words.replace(/ \d+$/, '') : words;

const schoolYear = (date: CivilDate): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);

const A_DAY = 86_400_000;
const TWO_MONTHS = 62;
const isNear = (date: CivilDate, today: CivilDate): boolean =>
  Math.abs(Date.parse(date) - Date.parse(today)) <= TWO_MONTHS * A_DAY;

/** `March 2026`, of the month in London. */
export const monthWords = (instant: Instant): string => dateInWords(londonDate(instant)).replace(/^\d+ /, '');

/** `27 March 2026 at 4:05pm`, on the clock in London; the day as {@link dayWords} says it. */
export const momentWords = (instant: Instant): string =>
  `${dayWords(londonDate(instant))} at ${recalledClock(instant)}`;

/** `4:05pm`, of a moment of today. */
export function clockWords(instant: Instant): string {
  return clockInWords(londonWallClock(instant).slice(11, 16));
}

const recalledClock = recalled(5_000, (instant) => clockWords(instant as Instant));

/** `£1,234.50` */
export const money = (pence: number): string => POUNDS.format(pence / 100);

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
