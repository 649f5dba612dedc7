import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { dayOff } from '#statutory-rules';

/** A day on which the child is expected somewhere: how it is called, and the day; null where none is given. */
type Expected = readonly [called: string, on: CivilDate | null, lies?: 'ahead' | 'behind'];

const question = questions({
  'not-a-working-day': 'On a weekend or a bank holiday nobody is expected anywhere.',
});

/**
 * It may be right all the same, so that it is asked and not refused.
 * @param days by their fields
 * @param was where it is said anew: a day that stays as it was recorded is not asked about again
 */
export const askedOfDays = (
  days: Readonly<Record<string, Expected>>,
  was: readonly (CivilDate | null)[] = [],
): readonly Question[] =>
  Object.entries(days).flatMap(([at, [called, on, lies]]) => {
    const why = on === null || was.includes(on) ? null : dayOff(on, lies);
    return why === null ? [] : [question('not-a-working-day', { at, of: on! }, `${called}: ${why}`)];
  });
