import { Temporal } from 'temporal-polyfill';
import { LAST_DATE, type CivilDate } from './known-date.ts';
import { instantOf, LAST_MOMENT, type Instant } from './known-moment.ts';

/** Where days begin and end. */
export const LONDON = 'Europe/London';

/** The date on the wall calendar in London at that moment. */
export const londonDate = (instant: Instant): CivilDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString() as CivilDate;

/** The last millisecond of a London day. */
export const endOfLondonDay = (date: CivilDate): Instant =>
  date === LAST_DATE
    ? LAST_MOMENT
    : instantOf(
        Temporal.PlainDate.from(date)
          .add({ days: 1 })
          .toZonedDateTime(LONDON)
          .toInstant()
          .subtract({ milliseconds: 1 })
          .toString(),
      );
