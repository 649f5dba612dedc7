import { refusals, refuseAny, type Refusal } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { anniversary, weekdayAndDate } from '#statutory-rules';

/** No placement, review or return is planned further ahead: what is, is a slip in the year. */
const YEARS_AHEAD = 3;

const refusal = refusals({
  'too-far-ahead': 'A day that is planned must be within three years from today. Check the year.',
});

/** Each of these days, by its field, that lies further ahead than anything is planned. */
export function tooFarAhead(receivedAt: Instant, days: Readonly<Record<string, CivilDate | null>>): readonly Refusal[] {
  const last = anniversary(londonDate(receivedAt), YEARS_AHEAD);
  const words = `A day that is planned must be by ${weekdayAndDate(last)}, three years from today. Check the year.`;
  return Object.entries(days).flatMap(([field, day]) =>
    day !== null && day > last ? [refusal('too-far-ahead', field, words)] : [],
  );
}

/** @throws Refusal one of these days is further ahead than anything is planned */
export const planned = (receivedAt: Instant, days: Readonly<Record<string, CivilDate | null>>): void =>
  refuseAny(tooFarAhead(receivedAt, days));
