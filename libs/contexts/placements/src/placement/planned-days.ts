import { refusals } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { anniversary, weekdayAndDate } from '#statutory-rules';

/** No placement, review or return is planned further ahead: what is, is a slip in the year. */
const YEARS_AHEAD = 3;

const refusal = refusals({
  'too-far-ahead': 'A day that is planned must be within three years from today. Check the year.',
});

/** @throws Refusal one of these days is further ahead than anything is planned */
export function planned(receivedAt: Instant, ...days: readonly (CivilDate | null)[]): void {
  const last = anniversary(londonDate(receivedAt), YEARS_AHEAD);
  if (days.some((day) => day !== null && day > last))
    throw refusal(
      'too-far-ahead',
      null,
      `A day that is planned must be by ${weekdayAndDate(last)}, three years from today. Check the year.`,
    );
}
