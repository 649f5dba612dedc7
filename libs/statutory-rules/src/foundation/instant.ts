import { Temporal } from 'temporal-polyfill';
import { civilDate, type IsoDate } from './civil-date.ts';
import { clockTime, type ClockTime } from './clock-time.ts';
import { weekdayAndDate } from './date-words.ts';
import { demand, InvalidInput } from './invalid-input.ts';
import type { Minutes } from './minutes.ts';

/** A moment in UTC, always to the millisecond, so that instants compare with `<`: `2026-03-27T16:00:00.000Z`. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}.${number}Z`;

/** Where the law's days begin and end. */
export const LONDON = 'Europe/London';

/**
 * A moment from ISO 8601 text with `Z` or an offset, brought to UTC.
 * @throws InvalidInput `not-an-instant` (no offset, or no such time)
 */
export const instant = (text: string, field = 'instant'): Instant => asInstant(temporalInstant(text, field));

/** The Temporal value behind an instant. @throws InvalidInput `not-an-instant` */
export function temporalInstant(text: string, field = 'instant'): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidInput(field, 'not-an-instant', 'must be a moment with its offset, such as 2026-03-27T16:00:00Z');
  }
}

export const asInstant = (value: Temporal.Instant): Instant => value.toString({ fractionalSecondDigits: 3 }) as Instant;

/** The same moment on London's clock. */
export const inLondon = (moment: Instant): Temporal.ZonedDateTime => temporalInstant(moment).toZonedDateTimeISO(LONDON);

/** The London date of a moment. */
export const londonDate = (moment: Instant): IsoDate => inLondon(moment).toPlainDate().toString() as IsoDate;

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

/** Elapsed time later: an hour is an hour whatever the clocks do. */
export const addElapsed = (moment: Instant, minutes: Minutes): Instant =>
  asInstant(temporalInstant(moment).add({ minutes }));

/** Elapsed time earlier. */
export const elapsedBefore = (moment: Instant, minutes: Minutes): Instant =>
  asInstant(temporalInstant(moment).subtract({ minutes }));

/** The moment on London's clock, for people: `17:00 on Monday 30 March 2026`. */
export const momentInWords = (moment: Instant): string =>
  `${inLondon(moment).toPlainTime().toString({ smallestUnit: 'minute' })} on ${weekdayAndDate(londonDate(moment))}`;
