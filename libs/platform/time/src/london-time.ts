import { Temporal } from 'temporal-polyfill';

/** A moment in UTC to the millisecond, `2026-03-27T16:00:00.000Z`: comparable as text. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}.${number}Z`;

/** A date without a time, `2026-03-27`: comparable as text. */
export type CivilDate = `${number}-${number}-${number}`;

const LONDON = 'Europe/London';

/** @throws RangeError the text is no instant */
export const instantOf = (text: string): Instant =>
  Temporal.Instant.from(text).round('millisecond').toString({ fractionalSecondDigits: 3 }) as Instant;

/** The date on the wall calendar in London at that moment. */
export const londonDate = (instant: Instant): CivilDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString() as CivilDate;

/** The last millisecond of a London day. */
export const endOfLondonDay = (date: CivilDate): Instant =>
  instantOf(
    Temporal.PlainDate.from(date)
      .add({ days: 1 })
      .toZonedDateTime(LONDON)
      .toInstant()
      .subtract({ milliseconds: 1 })
      .toString(),
  );

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(Temporal.Instant.from(instant).add({ milliseconds }).toString());
