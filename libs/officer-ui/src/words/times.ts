import { dateInWords, weekdayAndDate } from '#statutory-rules';
import { londonDate, londonWallClock, recalled, type CivilDate, type Instant } from '#platform/time';

/** `12 January 2026` */
export const dayWords = (date: CivilDate): string => wordsOfDay(date);

const wordsOfDay = recalled(5_000, (date) => dateInWords(date as CivilDate));

/** `Thu 5 February`, in a list; with the year where it is not that of the school year which runs. */
export function shortDay(date: CivilDate, today: CivilDate): string {
  const [weekday, day, month, year] = weekdayAndDate(date).split(' ') as [string, string, string, string];
  const short = `${weekday.slice(0, 3)} ${day} ${month}`;
  return schoolYear(date) === schoolYear(today) ? short : `${short} ${year}`;
}

const schoolYear = (date: CivilDate): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);

/** `March 2026`, of the month in London. */
export const monthWords = (instant: Instant): string => dayWords(londonDate(instant)).replace(/^\d+ /, '');

/** `27 March 2026 at 4:05pm`, on the clock in London. */
export const momentWords = (instant: Instant): string => wordsOfMoment(instant);

const wordsOfMoment = recalled(5_000, (instant) => {
  const shown = londonWallClock(instant as Instant);
  return `${dayWords(shown.slice(0, 10) as CivilDate)} at ${clockWords(instant as Instant)}`;
});

/** `4:05pm`, of a moment of today. */
export function clockWords(instant: Instant): string {
  const shown = londonWallClock(instant);
  const hour = Number(shown.slice(11, 13));
  return `${hour % 12 || 12}:${shown.slice(14, 16)}${hour < 12 ? 'am' : 'pm'}`;
}

/** `£1,234.50` */
export const money = (pence: number): string => POUNDS.format(pence / 100);

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
