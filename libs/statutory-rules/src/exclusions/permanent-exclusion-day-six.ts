import {
  knownDay,
  coverOf,
  notHeld,
  nthSchoolDay,
  schoolDayBasis,
  schoolDaysBetween,
  type SchoolCalendar,
} from '../calendar/index.ts';
import { apply, earlierOf, weekdayAndDate, type Application, type IsoDate } from '../foundation/index.ts';
import { daySixRule } from './data/day-six-law.ts';
import { dutyOn, LITERALLY, type DaySixDuty, type DaySixJudged, type ExcludedChild } from './day-six-duty.ts';
import { daySentence, ordinal, PART_DAY } from './day-six-words.ts';
import { mayBeginEarlier } from './held-suspensions.ts';
import { joinedDayOf, runUpTo } from './run-up-to.ts';
import type { Suspension } from './suspension.ts';

export interface PermanentExclusionDaySix {
  /** Day 1: the first school day excluded. */
  readonly firstDay: IsoDate;
  /** The regulations' reading: due, met and breach are judged on it. */
  readonly sixthDay: IsoDate;
  /** The guidance read literally, one school day later; null where the calendar ends before it. */
  readonly guidanceDay: IsoDate | null;
  /** If the run of suspensions just before it counts too, never before the exclusion itself; null = that moves nothing. */
  readonly joinedDay: IsoDate | null;
  /** The earlier of the sixth day and the joined day on which the duty is owed: the day to work to; null = on neither. */
  readonly actBy: IsoDate | null;
  /** On `sixthDay`; each other reading has the duty of its own day. */
  readonly duty: DaySixDuty;
}

/**
 * The sixth school day of a permanent exclusion, by the excluding school's calendar, and whether the home authority owes
 * full-time education on it. EA 1996 s19(3A); SI 2007/1870 reg 4. Looked up on the first school day excluded. Neither
 * going off the roll nor a review moves it.
 * @param from the day the exclusion takes effect; day 1 is the first school day on or after it
 * @param suspensionsBefore of the same school; those that run up to it give `joinedDay`
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`, `suspended-after-permanent-exclusion`, and as
 * `suspensionRuns` and `dutyOn`; RuleGap where compulsory school age has no answer
 */
export function permanentExclusionDaySix(
  from: IsoDate,
  suspensionsBefore: readonly Suspension[],
  calendar: SchoolCalendar,
  child: ExcludedChild,
): Application<PermanentExclusionDaySix> {
  const firstDay = nthSchoolDay(calendar, 1, knownDay(calendar, from, 'from'));
  const before = runUpTo(firstDay, suspensionsBefore, calendar);
  const open = mayBeginEarlier(before?.run.days[0] ?? firstDay, suspensionsBefore, calendar);
  return apply(daySixRule, firstDay, { from, suspensionsBefore, calendar, child }, (facts) => {
    const on = (day: IsoDate) => ({ day, ...dutyOn(day, child, facts.permanent) });
    const sixth = on(nthSchoolDay(calendar, facts.schoolDay, firstDay));
    const later = schoolDaysBetween(calendar, firstDay, coverOf(calendar).to)[facts.guidanceSchoolDaysAfterFirst];
    const guidance = later === undefined ? null : on(later);
    const earlier = before === null ? null : joinedDayOf(facts.schoolDay, before.run, firstDay, calendar);
    const joined = earlier === null || earlier === sixth.day ? null : on(earlier);
    const acts = [sixth, joined].flatMap((each) => (each?.duty.owed === true ? [each.day] : []));
    const actBy = acts.length === 0 ? null : acts.reduce(earlierOf);
    const [guidanceDay, joinedDay] = [guidance?.day ?? null, joined?.day ?? null];
    const result = { firstDay, sixthDay: sixth.day, guidanceDay, joinedDay, actBy, duty: sixth.duty };
    const guidanceName = `the guidance's reading, ${ordinal(facts.guidanceSchoolDaysAfterFirst)} after the first day`;
    const read = (reading: string, judged: (DaySixJudged & { day: IsoDate }) | null) =>
      judged === null ? [] : [{ reading, result: { ...result, sixthDay: judged.day, duty: judged.duty } }];
    const literally = sixth.literally === null ? null : { ...sixth, duty: sixth.literally };
    const others = [...read(guidanceName, guidance), ...read(JOINED, joined), ...read(LITERALLY, literally)];
    const differing = (judged: DaySixJudged) =>
      sameDuty(judged.duty, sixth.duty) ? '' : ` On that reading: ${judged.words}`;
    const work = !joined?.duty.owed ? '' : sixth.duty.owed ? ', so work to the earlier' : ', so work to it';
    const sentence = [
      `${daySentence(facts.schoolDay, 'exclusion', firstDay, sixth.day, calendar)}; ${REGULATIONS}. ${sixth.words}`,
      guidance && ` Some practitioners use ${weekdayAndDate(guidance.day)} (${guidanceName}).${differing(guidance)}`,
      joined && ` ${weekdayAndDate(joined.day)} if ${JOINED}: unsettled${work}.${differing(joined)}`,
    ];
    const bases = [sixth, joined, guidance].flatMap((each) => each?.restsOn ?? []);
    return {
      result,
      sentence: sentence.join(''),
      reading: { chosen: REGULATIONS, others },
      restsOn: [...bases, ...(before?.rules ?? []), schoolDayBasis(firstDay)],
      caveats: [
        ...sixth.caveats,
        ...(joined?.caveats ?? []),
        ...(joined !== null && before !== null && before.run.partDays.length > 0 ? [PART_DAY] : []),
        ...(open ? [notHeld(calendar, NOT_HELD)] : []),
      ],
    };
  });
}

const REGULATIONS = "the regulations' reading";
const NOT_HELD = 'the days of suspension before it: whether a run joins is not known';
const JOINED = 'joined to the suspension before it';

const sameDuty = (a: DaySixDuty, b: DaySixDuty) => a.owed === b.owed && (a.owed || b.owed || a.why === b.why);
