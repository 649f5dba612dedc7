import { Temporal } from 'temporal-polyfill';
import { LAST_DATE, type CivilDate } from './known-date.ts';
import { instantOf, LAST_MOMENT, type Instant } from './known-moment.ts';
import { recalled } from './recalled.ts';

/** Where days begin and end. */
export const LONDON = 'Europe/London';

/** How far clocks in London are ahead in an hour of UTC, which begins with the text: they change on the hour. */
const aheadIn = recalled(10_000, (hour) => {
  const zoned = Temporal.Instant.from(`${hour}:00:00.000Z`).toZonedDateTimeISO(LONDON);
  return zoned.offsetNanoseconds / 1_000_000;
});

/** What clocks and calendars in London show at that moment, `2026-07-01T09:30:00.000`. */
export function londonWallClock(instant: Instant): string {
  // Temporal also takes texts of other lengths; those are rare.
  const text = instant.length === 24 ? instant : instantOf(instant);
  const ahead = aheadIn(text.slice(0, 13));
  return ahead === 0 ? text.slice(0, -1) : new Date(Date.parse(text) + ahead).toISOString().slice(0, -1);
}

/** The date on the wall calendar in London at that moment. */
export const londonDate = (instant: Instant): CivilDate => londonWallClock(instant).slice(0, 10) as CivilDate;

/** The first moment of a London day. */
export const startOfLondonDay = (date: CivilDate): Instant => startOf(date);

const startOf = recalled(5_000, (date) =>
  instantOf(Temporal.PlainDate.from(date).toZonedDateTime(LONDON).toInstant().toString()),
);

/**
 * The moment at which clocks in London show that time of that day, `16:05`. Of an hour that comes twice in autumn the first, of
 * one that never comes in spring the one an hour later.
 */
export const londonMoment = (date: CivilDate, clock: string): Instant =>
  instantOf(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime: clock }).toInstant().toString(),
  );

/** The last millisecond of a London day. */
export const endOfLondonDay = (date: CivilDate): Instant => endOf(date);

const endOf = recalled(5_000, (date) =>
  date === LAST_DATE
    ? LAST_MOMENT
    : instantOf(
        Temporal.PlainDate.from(date)
          .add({ days: 1 })
          .toZonedDateTime(LONDON)
          .toInstant()
          .subtract({ milliseconds: 1 })
          .toString(),
      ),
);
