import { Temporal } from 'temporal-polyfill';
import { FIRST_DATE, isCivilDate, LAST_DATE } from './known-date.ts';

/** A moment in UTC to the millisecond, `2026-03-27T16:00:00.000Z`: comparable as text. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}.${number}Z`;

export const FIRST_MOMENT: Instant = `${FIRST_DATE}T00:00:00.000Z`;
export const LAST_MOMENT: Instant = `${LAST_DATE}T23:59:59.999Z`;

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const [FIRST, LAST] = [Date.parse(FIRST_MOMENT), Date.parse(LAST_MOMENT)];

/** True for a moment as it is kept: in UTC, to the millisecond, of the years that are known. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && isCivilDate(value.slice(0, 10)) && TIME.test(value.slice(10));

/**
 * What a text with `Z` or an offset says, to the millisecond that it lies in, so that rounding leads no moment into
 * tomorrow; null for a text that says no moment of 1900 to 2199.
 */
export function momentIn(text: string): Temporal.Instant | null {
  // Most texts are moments as they are kept: there is nothing left to find out about them.
  if (isInstant(text)) return Temporal.Instant.fromEpochMilliseconds(Date.parse(text));
  try {
    const moment = Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
    return FIRST <= moment.epochMilliseconds && moment.epochMilliseconds <= LAST ? moment : null;
  } catch {
    return null;
  }
}

/** @throws RangeError the text says no moment of 1900 to 2199 */
export function instantOf(text: string): Instant {
  if (isInstant(text)) return text;
  const moment = momentIn(text);
  if (moment === null) throw new RangeError('This is no moment of the years 1900 to 2199 with its offset.');
  return momentText(moment);
}

/** To the millisecond that it lies in. */
export const momentText = ({ epochMilliseconds }: Temporal.Instant): Instant =>
  new Date(epochMilliseconds).toISOString() as Instant;

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** @throws RangeError beyond the years 1900 to 2199 */
export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(new Date(Date.parse(instant) + milliseconds).toISOString());
