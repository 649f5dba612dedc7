import { MONTHS } from '#civil-time';
import { dateParts, weekday, type IsoDate } from './civil-date.ts';
import { printed, type Fraction } from './fraction.ts';

// Own list, as that of the months: what Intl prints changes between versions of its data.
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const month = (date: IsoDate) => MONTHS[dateParts(date).month - 1]!;

/** `11 February` */
export const dayAndMonth = (date: IsoDate): string => `${dateParts(date).day} ${month(date)}`;

/** `25 February 2026` */
export const dateInWords = (date: IsoDate): string => `${dayAndMonth(date)} ${dateParts(date).year}`;

/** `Wednesday 25 February 2026` */
export const weekdayAndDate = (date: IsoDate): string => `${DAYS[weekday(date) - 1]} ${dateInWords(date)}`;

/** Of a day that somebody's birth stands against. @param what with its article: The first day */
export const notBeforeBirth = (what: string, bornOn: IsoDate): string =>
  `${what} cannot be before the birth, which is on record as ${weekdayAndDate(bornOn)}. Give that day, or a later one.`;

/** Of a birth that lies behind the first day on the school's roll. */
export const bornBeforeRoll = (bornOn: IsoDate, onRollFrom: IsoDate): string =>
  `The date of birth, ${dateInWords(bornOn)}, must not be after the day of coming onto the school’s roll, ${dateInWords(onRollFrom)}.`;

/** `16 to 20 February`, `30 March to 10 April`, `3 April`; years only where they differ. */
export function spanInWords(from: IsoDate, to: IsoDate): string {
  if (from === to) return dayAndMonth(from);
  if (dateParts(from).year !== dateParts(to).year) return `${dateInWords(from)} to ${dateInWords(to)}`;
  return month(from) === month(to)
    ? `${dateParts(from).day} to ${dayAndMonth(to)}`
    : `${dayAndMonth(from)} to ${dayAndMonth(to)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 day`, `5 school days`: the noun in the singular, its plural in `s`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** `1 school day`, `15 school days`, `7.5 school days`: a number of halves, with no more places than it needs. */
export function countedInHalves(share: Fraction, noun: string): string {
  const whole = share.n % share.d === 0;
  return `${printed(share, whole ? 0 : 1)} ${noun}${share.n === share.d ? '' : 's'}`;
}
