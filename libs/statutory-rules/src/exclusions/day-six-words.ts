import { notCountedInWords, type SchoolCalendar } from '../calendar/index.ts';
import { dateInWords, dateParts, dayAndMonth, spanInWords, weekdayAndDate, type IsoDate } from '../foundation/index.ts';

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** `sixth`: the day of a duty as the facts of its version number it. */
export const ordinal = (n: number): string => ORDINALS[n] ?? `${n}th`;

/** `2 to 6 March 2026`: always with a year, since the words are stored with a decision. */
export function spanWithYear(from: IsoDate, to: IsoDate): string {
  const [first, last] = [dateParts(from).year, dateParts(to).year];
  return first === last ? `${spanInWords(from, to)} ${last}` : spanInWords(from, to);
}

/** `Sixth school day of the exclusion that began on 11 February: Wednesday 25 February 2026; half-term … not counted` */
export function daySentence(
  n: number,
  what: 'exclusion' | 'run of suspensions',
  first: IsoDate,
  day: IsoDate,
  calendar: SchoolCalendar,
): string {
  const began = dateParts(first).year === dateParts(day).year ? dayAndMonth(first) : dateInWords(first);
  const skipped = notCountedInWords(calendar, first, day);
  const which = `${ordinal(n)}${what === 'exclusion' ? '' : ' consecutive'} school day of the ${what}`;
  const capital = which.charAt(0).toUpperCase() + which.slice(1);
  return `${capital} that began on ${began}: ${weekdayAndDate(day)}${skipped === null ? '' : `; ${skipped}`}`;
}

/** A choice that no source makes (domain reference 3.2): shown wherever a run holds such a day. */
export const PART_DAY = 'A day of which one session was lost counts as a day of the run (local choice)';
