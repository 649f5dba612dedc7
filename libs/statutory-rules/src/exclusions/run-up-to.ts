import { nthSchoolDay, type SchoolCalendar } from '../calendar/index.ts';
import { answered, demand, laterOf, type Basis, type IsoDate } from '../foundation/index.ts';
import { heldBy } from './held-suspensions.ts';
import { carriesOnTheRun, suspensionRuns, type ExclusionRun } from './suspension-runs.ts';
import { lostParts, type Suspension } from './suspension.ts';

/**
 * The run of suspensions that goes up to a permanent exclusion without a school day between, and the rules that join
 * them; null where there is none. A morning or a lunchtime of the exclusion's own first day can still be one of it.
 * @throws InvalidInput `suspended-after-permanent-exclusion`, and as {@link suspensionRuns}
 */
export function runUpTo(
  firstDay: IsoDate,
  suspensions: readonly Suspension[],
  calendar: SchoolCalendar,
): { run: ExclusionRun; rules: readonly Basis[] } | null {
  const run = suspensionRuns(suspensions, calendar).at(-1);
  const before = heldBy(calendar, suspensions)
    .held.flatMap((each) => lostParts(each, calendar))
    .every(({ day, part }) => day < firstDay || (day === firstDay && part !== 'PM'));
  const words = 'must end before the permanent exclusion begins';
  demand(before, 'suspensionsBefore', 'suspended-after-permanent-exclusion', words);
  if (run === undefined) return null;
  const join = answered(carriesOnTheRun(run.days.at(-1)!, firstDay, calendar));
  return join.result ? { run, rules: [...run.joinedBy, join] } : null;
}

/** Day n of the run carried on into the exclusion, never before the exclusion itself. */
export const joinedDayOf = (n: number, run: ExclusionRun, firstDay: IsoDate, calendar: SchoolCalendar): IsoDate =>
  laterOf(firstDay, nthSchoolDay(calendar, n, run.days[0]!));
