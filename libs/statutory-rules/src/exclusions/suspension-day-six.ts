import { type SchoolCalendar } from '../calendar/index.ts';
import { apply, counted, oneOf, spanInWords, type Application, type IsoDate } from '../foundation/index.ts';
import { daySixRule, EXCLUDING_SCHOOLS, type DaySixFacts, type ExcludingSchool } from './data/day-six-law.ts';
import { dutyOn, type DaySixDuty, type ExcludedChild } from './day-six-duty.ts';
import { sixthDaySentence } from './day-six-words.ts';
import { suspensionRuns } from './suspension-runs.ts';
import type { Suspension } from './suspension.ts';

/** One run of suspensions; `sixth` is null where it has no sixth consecutive school day, and no duty arises. */
export interface SuspensionDaySix {
  readonly days: readonly IsoDate[];
  readonly sixth: Readonly<{ day: IsoDate; duty: DaySixDuty }> | null;
}

/**
 * The sixth consecutive school day of each run of suspensions at one school, and who owes full-time education on it.
 * EIA 2006 s100; SI 2007/1870 reg 3; for a pupil referral unit EA 1996 s19(3A)(b). Each run is looked up on its first
 * day. Days apart, however many in the year, are no run.
 * @throws InvalidInput `not-one-of`, and as {@link suspensionRuns}; RuleGap where compulsory school age has no answer
 */
export function suspensionDaySix(
  suspensions: readonly Suspension[],
  school: ExcludingSchool,
  calendar: SchoolCalendar,
  child: ExcludedChild,
): readonly Application<SuspensionDaySix>[] {
  oneOf(school, EXCLUDING_SCHOOLS, 'school');
  return suspensionRuns(suspensions, calendar).map(({ days, joinedBy }) => {
    const [first, last] = [days[0]!, days.at(-1)!];
    const inputs = { suspensions, school, calendar, child, first, last };
    return apply<DaySixFacts, SuspensionDaySix>(daySixRule, first, inputs, (facts) => {
      const day = days[facts.day - 1];
      if (day === undefined) {
        const sentence = `Suspended for ${counted(days.length, 'consecutive school day')}, ${spanInWords(first, last)}: no sixth school day, so no duty to provide full-time education.`;
        return { result: { days, sixth: null }, sentence, restsOn: joinedBy };
      }
      const { duty, words, restsOn } = dutyOn(day, child, facts.suspension[school]);
      const sentence = `${sixthDaySentence('run of suspensions', first, day, calendar)}. ${words}`;
      return { result: { days, sixth: { day, duty } }, sentence, restsOn: [...restsOn, ...joinedBy] };
    });
  });
}
