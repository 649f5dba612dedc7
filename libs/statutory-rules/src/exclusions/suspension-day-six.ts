import { notHeld, schoolDayBasis, type SchoolCalendar } from '../calendar/index.ts';
import { apply, counted, oneOf, type Application, type IsoDate, type Judgement } from '../foundation/index.ts';
import { daySixRule, EXCLUDING_SCHOOLS, type ExcludingSchool } from './data/day-six-law.ts';
import { BY_AGE_AND_EXCEPTION, dutyOn, LITERALLY, type DaySix, type ExcludedChild } from './day-six-duty.ts';
import { daySentence, ordinal, PART_DAY, spanWithYear } from './day-six-words.ts';
import { mayBeginEarlier } from './held-suspensions.ts';
import { suspensionRuns } from './suspension-runs.ts';
import type { Suspension } from './suspension.ts';

/** One run of suspensions; `sixth` is null where it has no sixth consecutive school day, and no duty arises. */
export interface SuspensionDaySix {
  readonly days: readonly IsoDate[];
  readonly sixth: DaySix | null;
}

/**
 * The sixth consecutive school day of each run of suspensions at one school, and who owes full-time education on it.
 * EIA 2006 s100; SI 2007/1870 reg 3; for a pupil referral unit EA 1996 s19(3A)(b). Each run is looked up on its first
 * day. Days apart, however many in the year, are no run.
 * @throws InvalidInput `not-one-of`, and as {@link suspensionRuns} and {@link dutyOn}; RuleGap where compulsory school
 * age has no answer
 */
export function suspensionDaySix(
  suspensions: readonly Suspension[],
  school: ExcludingSchool,
  calendar: SchoolCalendar,
  child: ExcludedChild,
): readonly Application<SuspensionDaySix>[] {
  oneOf(school, EXCLUDING_SCHOOLS, 'school');
  return suspensionRuns(suspensions, calendar).map(({ days, joinedBy, partDays }) => {
    const [first, last] = [days[0]!, days.at(-1)!];
    const inputs = { suspensions, school, calendar, child, first, last };
    return apply(daySixRule, first, inputs, (facts): Judgement<SuspensionDaySix> => {
      const restsOn = [...joinedBy, schoolDayBasis(first)];
      const caveats = [
        ...(partDays.length > 0 ? [PART_DAY] : []),
        ...(mayBeginEarlier(first, suspensions, calendar) ? [notHeld(calendar, NOT_HELD)] : []),
      ];
      const day = days[facts.schoolDay - 1];
      if (day === undefined) {
        const sentence = `Suspended for ${counted(days.length, 'consecutive school day')}, ${spanWithYear(first, last)}: no ${ordinal(facts.schoolDay)} school day, so no duty to provide full-time education.`;
        return { result: { days, sixth: null }, sentence, restsOn, caveats };
      }
      const judged = dutyOn(day, child, facts.suspension[school]);
      const { duty, literally } = judged;
      const answer = {
        result: { days, sixth: { day, duty } },
        sentence: `${daySentence(facts.schoolDay, 'run of suspensions', first, day, calendar)}. ${judged.words}`,
        restsOn: [...judged.restsOn, ...restsOn],
        caveats: [...caveats, ...judged.caveats],
      };
      if (literally === null) return answer;
      const other = { reading: LITERALLY, result: { days, sixth: { day, duty: literally } } };
      return { ...answer, reading: { chosen: BY_AGE_AND_EXCEPTION, others: [other] } };
    });
  });
}

const NOT_HELD = 'the days of suspension before it: the run may have begun earlier';
