import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { dayClosed, type CalendarsKnown } from '#statutory-rules';

/** A day on which the child is expected somewhere: how it is called, and the day; null where none is given. */
type Expected = readonly [called: string, on: CivilDate | null, lies?: 'ahead' | 'behind'];

const question = questions({
  'not-a-working-day': 'On a weekend or a bank holiday nobody is expected anywhere.',
  'not-a-school-day': 'By the school calendar nobody is expected on that day.',
});

/**
 * It may be right all the same, so that it is asked and not refused.
 * @param days by their fields
 * @param calendars by which they are held: the council’s, or those of the school that the child comes back to
 * @param was where it is said anew: a day that stays as it was recorded is not asked about again
 */
export const askedOfDays = (
  days: Readonly<Record<string, Expected>>,
  calendars: CalendarsKnown,
  was: readonly (CivilDate | null)[] = [],
): readonly Question[] =>
  Object.entries(days).flatMap(([at, [called, on, lies]]) => {
    const closed = on === null || was.includes(on) ? null : dayClosed(on, lies, calendars);
    if (closed === null) return [];
    const code = closed.ofCalendar ? 'not-a-school-day' : 'not-a-working-day';
    return [question(code, { at, of: on! }, `${called}: ${closed.words}`)];
  });
