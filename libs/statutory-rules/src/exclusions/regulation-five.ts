import {
  apply,
  dateInWords,
  demand,
  minutes,
  wholeNumber,
  type Application,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';
import { regulationFiveRule } from './data/day-six-law.ts';

/** What regulation 5 asks about a pupil. `plan`: the weekly hours that the EHC plan allows at most, null = no such cap. */
export interface RegulationFiveFacts {
  /** The National Curriculum year the pupil is taught in: -1 nursery, 0 Reception, to 14. */
  readonly year: number;
  /** Public examinations entered for in that year, and those neither taken nor missed yet. */
  readonly examinations: Readonly<{ entered: number; left: number }>;
  readonly plan: Readonly<{ weeklyMost: Minutes; weeklyNorm: Minutes; weeklyGiven: Minutes }> | null;
}

export type FullTimeException = 'examinations over' | 'hours capped by the plan';

/**
 * Whether the full-time duty is excepted on a day, and by which limb. SI 2007/1870 reg 5. A pupil entered for no
 * examination is not within the first limb (domain reference silent: the exception is read narrowly).
 * @throws InvalidInput `not-a-year-group`, `not-a-whole-number`, `more-left-than-entered`, `not-a-civil-date`
 */
export function fullTimeException(facts: RegulationFiveFacts, on: IsoDate): Application<FullTimeException | null> {
  const { year, plan } = checked(facts);
  const { entered, left } = facts.examinations;
  return apply(regulationFiveRule, on, { facts, on }, ({ examinationYear }) => {
    if (year === examinationYear && entered > 0 && left === 0) {
      const words = `Year ${year}, every public examination entered for is taken or missed`;
      return { result: 'examinations over', sentence: `Full-time duty excepted on ${dateInWords(on)}: ${words}.` };
    }
    if (plan !== null && plan.weeklyMost < plan.weeklyNorm && plan.weeklyGiven >= plan.weeklyMost) {
      const words = 'the plan caps the weekly hours below the norm, and all of them are given';
      return {
        result: 'hours capped by the plan',
        sentence: `Full-time duty excepted on ${dateInWords(on)}: ${words}.`,
      };
    }
    return { result: null, sentence: `Regulation 5 does not except the pupil on ${dateInWords(on)}.` };
  });
}

function checked(facts: RegulationFiveFacts): RegulationFiveFacts {
  const { year, examinations, plan } = facts;
  const isYear = Number.isSafeInteger(year) && year >= -1 && year <= 14;
  demand(isYear, 'year', 'not-a-year-group', 'must be a National Curriculum year, -1 to 14');
  const entered = wholeNumber(examinations.entered, 'examinations.entered');
  const left = wholeNumber(examinations.left, 'examinations.left');
  demand(left <= entered, 'examinations.left', 'more-left-than-entered', 'must not be more than were entered for');
  if (plan !== null) {
    minutes(plan.weeklyMost, 'plan.weeklyMost');
    minutes(plan.weeklyNorm, 'plan.weeklyNorm');
    minutes(plan.weeklyGiven, 'plan.weeklyGiven');
  }
  return facts;
}
