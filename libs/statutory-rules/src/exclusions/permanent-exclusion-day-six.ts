import { coverOf, nthSchoolDay, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import {
  answered,
  apply,
  civilDate,
  demand,
  earlierOf,
  laterOf,
  weekdayAndDate,
  type Application,
  type Basis,
  type IsoDate,
} from '../foundation/index.ts';
import { daySixRule } from './data/day-six-law.ts';
import { dutyOn, type DaySixDuty, type ExcludedChild } from './day-six-duty.ts';
import { sixthDaySentence } from './day-six-words.ts';
import { carriesOnTheRun, suspensionRuns, type ExclusionRun } from './suspension-runs.ts';
import type { Suspension } from './suspension.ts';

export interface PermanentExclusionDaySix {
  /** Day 1: the first school day excluded. */
  readonly firstDay: IsoDate;
  /** The regulations' reading: due, met and breach are judged on it. */
  readonly sixthDay: IsoDate;
  /** The guidance read literally, one school day later; null where the calendar ends before it. */
  readonly guidanceDay: IsoDate | null;
  /** If the run of suspensions just before it counts too; never before the exclusion itself; null = none before it. */
  readonly joinedDay: IsoDate | null;
  /** The earlier of the sixth day and the joined day: the day to work to. */
  readonly actBy: IsoDate;
  readonly duty: DaySixDuty;
}

/**
 * The sixth school day of a permanent exclusion, by the excluding school's calendar, and whether the home authority owes
 * full-time education on it. EA 1996 s19(3A); SI 2007/1870 reg 4. Looked up on the first school day excluded. Neither
 * going off the roll nor a review moves it.
 * @param from the day the exclusion takes effect; day 1 is the first school day on or after it
 * @param suspensionsBefore of the same school; those that run up to it give `joinedDay`
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`, `suspended-after-permanent-exclusion`, and as
 * {@link suspensionRuns}; RuleGap where compulsory school age has no answer
 */
export function permanentExclusionDaySix(
  from: IsoDate,
  suspensionsBefore: readonly Suspension[],
  calendar: SchoolCalendar,
  child: ExcludedChild,
): Application<PermanentExclusionDaySix> {
  const firstDay = nthSchoolDay(calendar, 1, civilDate(from, 'from'));
  const before = runUpTo(firstDay, suspensionsBefore, calendar);
  return apply(daySixRule, firstDay, { from, suspensionsBefore, calendar, child }, (facts) => {
    const sixthDay = nthSchoolDay(calendar, facts.day, firstDay);
    const guidanceDay =
      schoolDaysBetween(calendar, firstDay, coverOf(calendar).to)[facts.guidanceDaysAfterFirst] ?? null;
    const joinedDay = before === null ? null : joined(facts.day, before.run, firstDay, calendar);
    const actBy = joinedDay === null ? sixthDay : earlierOf(sixthDay, joinedDay);
    const { duty, words, restsOn } = dutyOn(sixthDay, child, facts.permanent);
    const result = { firstDay, sixthDay, guidanceDay, joinedDay, actBy, duty };
    const on = (day: IsoDate) => ({ ...result, sixthDay: day });
    const others = [
      ...(guidanceDay === null ? [] : [{ reading: GUIDANCE, result: on(guidanceDay) }]),
      ...(joinedDay === null ? [] : [{ reading: JOINED, result: on(joinedDay) }]),
    ];
    const beside = [
      guidanceDay === null ? '' : ` Some practitioners use ${weekdayAndDate(guidanceDay)} (${GUIDANCE}).`,
      joinedDay === null
        ? ''
        : ` ${weekdayAndDate(joinedDay)} if joined to the suspension before it: unsettled, so work to the earlier.`,
    ];
    const sentence = `${sixthDaySentence('exclusion', firstDay, sixthDay, calendar)}; ${REGULATIONS}. ${words}${beside.join('')}`;
    return {
      result,
      sentence,
      reading: { chosen: REGULATIONS, others },
      restsOn: [...restsOn, ...(before?.rules ?? [])],
    };
  });
}

const REGULATIONS = "the regulations' reading";
const GUIDANCE = "the guidance's reading, sixth after the first day";
const JOINED = 'joined to the suspension before it';

function runUpTo(
  firstDay: IsoDate,
  suspensions: readonly Suspension[],
  calendar: SchoolCalendar,
): { run: ExclusionRun; rules: readonly Basis[] } | null {
  const run = suspensionRuns(suspensions, calendar).at(-1);
  if (run === undefined) return null;
  const last = run.days.at(-1)!;
  const words = 'must end before the permanent exclusion begins';
  demand(last <= firstDay, 'suspensionsBefore', 'suspended-after-permanent-exclusion', words);
  const join = answered(carriesOnTheRun(last, firstDay, calendar));
  return join.result ? { run, rules: [...run.joinedBy, join] } : null;
}

const joined = (day: number, run: ExclusionRun, firstDay: IsoDate, calendar: SchoolCalendar): IsoDate =>
  laterOf(firstDay, nthSchoolDay(calendar, day, run.days[0]!));
