import { Temporal } from 'temporal-polyfill';
import {
  FIRST_MOMENT,
  isInstant,
  LAST_MOMENT,
  LONDON,
  londonDate as dateInLondon,
  momentIn,
  momentText,
  recalled,
  type Instant,
} from '#civil-time';
import { civilDate, type IsoDate } from './civil-date.ts';
import { clockInWords, clockTime, type ClockTime } from './clock-time.ts';
import { weekdayAndDate } from './date-words.ts';
import { demand } from './invalid-input.ts';
import { minutes, type Minutes } from './minutes.ts';

export { LONDON, type Instant };

/**
 * A moment from ISO 8601 text with `Z` or an offset, brought to UTC.
 * @throws InvalidInput `not-an-instant` (no offset, or no such time)
 */
export const instant = (text: string, field = 'instant'): Instant =>
  isInstant(text) ? text : momentText(temporalInstant(text, field));

/** The Temporal value behind an instant. @throws InvalidInput `not-an-instant` */
export function temporalInstant(text: string, field = 'instant'): Temporal.Instant {
  const moment = momentIn(text);
  demand(moment !== null, field, 'not-an-instant', WORDS);
  return moment;
}

const WORDS = 'must be a moment of 1900 to 2199 with its offset, such as 2026-03-27T16:00:00Z';

/** @throws InvalidInput `not-an-instant` outside 1900 to 2199 */
export function asInstant(value: Temporal.Instant): Instant {
  const text = momentText(value);
  demand(isInstant(text), 'instant', 'not-an-instant', WORDS);
  return text;
}

/** The same moment on London's clock. */
export const inLondon = (moment: Instant): Temporal.ZonedDateTime => temporalInstant(moment).toZonedDateTimeISO(LONDON);

/** The London date of a moment. */
export const londonDate = (moment: Instant): IsoDate => dateInLondon(instant(moment));

/** The moment as London's clocks show it, with the offset: `2026-03-30T17:00+01:00`. */
export const londonText = (moment: Instant): string =>
  inLondon(moment).toString({ smallestUnit: 'minute', timeZoneName: 'never' });

/**
 * The moment at which London's clocks show a time on a date; where the clocks go back and show it twice, the first.
 * @throws InvalidInput `no-such-time-in-london` in the hour that the clocks skip
 */
export function londonInstant(date: IsoDate, time: ClockTime): Instant {
  const zoned = Temporal.PlainDateTime.from(`${civilDate(date)}T${clockTime(time)}`).toZonedDateTime(LONDON);
  const kept = zoned.toPlainTime().equals(Temporal.PlainTime.from(time));
  demand(kept, 'time', 'no-such-time-in-london', 'is skipped on that date, when the clocks go forward');
  return asInstant(zoned.toInstant());
}

/** Elapsed time later: an hour is an hour whatever the clocks do. @throws InvalidInput as {@link asInstant} */
export const addElapsed = (moment: Instant, length: Minutes): Instant => later(moment, minutes(length));

/** Elapsed time earlier. @throws InvalidInput as {@link asInstant} */
export const elapsedBefore = (moment: Instant, length: Minutes): Instant => later(moment, -minutes(length));

const later = (moment: Instant, by: number): Instant =>
  asInstant(Temporal.Instant.fromEpochMilliseconds(temporalInstant(moment).epochMilliseconds + within(by) * 60_000));

const WHOLE = Date.parse(LAST_MOMENT) - Date.parse(FIRST_MOMENT) + 1;

/** No length leads further than from one end of what is known to the other: beyond it Temporal has no moment at all. */
const within = (by: number) => Math.sign(by) * Math.min(Math.abs(by), WHOLE / 60_000);

/**
 * The moment on London's clock, for people: `5:00pm on Monday 30 March 2026`, the minute that it lies in. With the clock's
 * name in the hour that it shows twice: `1:30am GMT on Sunday 25 October 2026`.
 * @param otherThan another moment that stands beside it: where both lie in one minute, seconds tell them apart, or less
 */
export function momentInWords(moment: Instant, otherThan: Instant = moment): string {
  if (moment === otherThan) return minuteInWords(instant(moment).slice(0, 16));
  const tells = (unit: Precision) => inWords(moment, unit) !== inWords(otherThan, unit);
  return inWords(moment, PRECISIONS.find(tells) ?? 'minute');
}

/** @param minute of UTC, `2026-03-27T16:00`: London is whole hours ahead of it, so that all its moments share their words */
const minuteInWords = recalled(5_000, (minute) => inWords(`${minute}:00.000Z` as Instant, 'minute'));

const PRECISIONS = ['minute', 'second', 'millisecond'] as const;
type Precision = (typeof PRECISIONS)[number];

function inWords(moment: Instant, smallestUnit: Precision): string {
  const shown = inLondon(moment);
  const time = shown.toPlainTime().toString({ smallestUnit });
  return `${clockInWords(time)}${whichOfTwo(shown)} on ${weekdayAndDate(londonDate(moment))}`;
}

function whichOfTwo(shown: Temporal.ZonedDateTime): string {
  const as = (disambiguation: 'earlier' | 'later') =>
    shown.toPlainDateTime().toZonedDateTime(LONDON, { disambiguation });
  if (as('earlier').equals(as('later'))) return '';
  return shown.equals(as('earlier')) ? ' BST' : ' GMT';
}
