import { knownDay, schoolDayBasis, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import {
  answered,
  apply,
  basisOf,
  counted,
  dateInWords,
  demand,
  type Application,
  type Basis,
  type IsoDate,
} from '../foundation/index.ts';
import { consecutiveRule } from './data/day-six-law.ts';
import { heldBy } from './held-suspensions.ts';
import { inTimeOrder, lostParts, suspendedDays, type Suspension } from './suspension.ts';

/** School days in a row on which the pupil is excluded; day n of the run is `days[n - 1]`. */
export interface ExclusionRun {
  readonly days: readonly IsoDate[];
  /** By which wording its periods were joined; empty for a single period. */
  readonly joinedBy: readonly Basis[];
  /** Those of its days of which one session alone was lost. */
  readonly partDays: readonly IsoDate[];
}

/**
 * Whether a period of exclusion carries on the run of the one before: no school day between (weekends, half-terms and
 * INSET days do not part them). SI 2007/1870 reg 3 as amended by SI 2014/3216. Looked up on the later one's first day.
 * @param lastDay of the earlier period; it need not be a school day, nor need `nextFirst`
 * @throws InvalidInput `not-a-civil-date`, `before-the-last-day`, `beyond-the-calendar`
 */
export function carriesOnTheRun(lastDay: IsoDate, nextFirst: IsoDate, calendar: SchoolCalendar): Application<boolean> {
  knownDay(calendar, lastDay, 'lastDay');
  knownDay(calendar, nextFirst, 'nextFirst');
  demand(lastDay <= nextFirst, 'nextFirst', 'before-the-last-day', 'must not begin before the earlier one ends');
  const between = schoolDaysBetween(calendar, lastDay, nextFirst).filter((day) => lastDay < day && day < nextFirst);
  return apply(consecutiveRule, nextFirst, { lastDay, nextFirst, calendar }, ({ joins }) => {
    const result = joins && between.length === 0;
    const why = joins ? `${counted(between.length, 'school day')} between` : 'each period stands by itself';
    const how = result ? 'carries on the run (back to back)' : `begins a run of its own (${why})`;
    const sentence = `The exclusion from ${dateInWords(nextFirst)} ${how}.`;
    return { result, sentence, restsOn: [schoolDayBasis(nextFirst)] };
  });
}

/**
 * Consecutive school days of exclusion by suspensions. A day with any session lost is a day of the run (local choice);
 * a lunchtime alone is none. What lies before the calendar is left out. Domain reference 3.2.
 * @throws InvalidInput as {@link inTimeOrder}; RuleGap where two periods meet before 1 September 2007
 */
export function suspensionRuns(suspensions: readonly Suspension[], calendar: SchoolCalendar): readonly ExclusionRun[] {
  const { held } = heldBy(calendar, suspensions);
  const sessions = held.flatMap((each) => lostParts(each, calendar)).filter(({ part }) => part !== 'lunch');
  const isPart = (day: IsoDate) => sessions.filter((each) => each.day === day).length === 1;
  const runs: Omit<ExclusionRun, 'partDays'>[] = [];
  for (const suspension of inTimeOrder(held, calendar)) {
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
  return runs.map((run) => ({ ...run, partDays: run.days.filter(isPart) }));
}
