import { nextToEachOther, type SchoolCalendar } from '../calendar/index.ts';
import {
  answered,
  apply,
  basisOf,
  dayAndMonth,
  type Application,
  type Basis,
  type IsoDate,
} from '../foundation/index.ts';
import { consecutiveRule } from './data/day-six-law.ts';
import { inTimeOrder, suspendedDays, type Suspension } from './suspension.ts';

/** School days in a row on which the pupil is excluded; day n of the run is `days[n - 1]`. */
export interface ExclusionRun {
  readonly days: readonly IsoDate[];
  /** By which wording its periods were joined; empty for a single period. */
  readonly joinedBy: readonly Basis[];
}

/**
 * Whether a period of exclusion carries on the run of the one before: no school day between (weekends, half-terms and
 * INSET days do not part them). SI 2007/1870 reg 3 as amended by SI 2014/3216. Looked up on the later one's first day.
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `beyond-the-calendar`
 */
export function carriesOnTheRun(lastDay: IsoDate, nextFirst: IsoDate, calendar: SchoolCalendar): Application<boolean> {
  // The same day twice: a morning and then an afternoon.
  const adjoining = lastDay === nextFirst || nextToEachOther(calendar, lastDay, nextFirst);
  return apply(consecutiveRule, nextFirst, { lastDay, nextFirst, calendar }, ({ joins }) => {
    const result = joins && adjoining;
    const why = joins ? 'back to back' : 'each period stands by itself';
    const how = result
      ? `carries on the run (${why})`
      : `begins a run of its own (${joins ? 'school days between' : why})`;
    return { result, sentence: `The exclusion from ${dayAndMonth(nextFirst)} ${how}.` };
  });
}

/**
 * Consecutive school days of exclusion by suspensions. A day with any session lost is a day of the run (local choice);
 * a lunchtime alone is none. Domain reference 3.2.
 * @throws InvalidInput as {@link inTimeOrder}; RuleGap where two periods meet before 1 September 2007
 */
export function suspensionRuns(suspensions: readonly Suspension[], calendar: SchoolCalendar): readonly ExclusionRun[] {
  const runs: ExclusionRun[] = [];
  for (const suspension of inTimeOrder(suspensions, calendar)) {
    if (suspension.kind === 'lunchtime suspension') continue;
    const days = suspendedDays(suspension, calendar);
    const before = runs.at(-1);
    const joined = before === undefined ? null : answered(carriesOnTheRun(before.days.at(-1)!, days[0]!, calendar));
    if (before === undefined || joined === null || !joined.result) runs.push({ days, joinedBy: [] });
    else {
      const all = [...new Set([...before.days, ...days])];
      runs[runs.length - 1] = { days: all, joinedBy: [...before.joinedBy, basisOf(joined)] };
    }
  }
  return runs;
}
