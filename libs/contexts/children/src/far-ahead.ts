import { questions, type Question } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { anniversary, weekdayAndDate } from '#statutory-rules';

/** What is said of a child holds from a day or until one, and is seldom agreed for longer than this. */
const YEARS_AHEAD = 1;

const question = questions({
  'more-than-a-year-ahead': 'The day is more than a year ahead. Check the year.',
});

/** A slip in a year is asked about where it is told: else nothing is seen of it until that day. @param days by their fields */
export function farAhead(
  days: Readonly<Record<string, CivilDate | null | undefined>>,
  receivedAt: Instant,
): readonly Question[] {
  const last = anniversary(londonDate(receivedAt), YEARS_AHEAD);
  return Object.entries(days).flatMap(([at, day]) =>
    day == null || day <= last
      ? []
      : question(
          'more-than-a-year-ahead',
          { at, of: day },
          `${weekdayAndDate(day)} is more than a year ahead. Check the year.`,
        ),
  );
}
