import {
  addDays,
  apply,
  civilDate,
  dateInWords,
  dateOf,
  dateParts,
  demand,
  statedFacts,
  weekday,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { birthday } from './age.ts';
import { csaEndRule } from './data/school-age-law.ts';

/** Which limb of s8(3) settles it: (a) sixteen after the leaving date, (b) on it, (c) the leaving date next after. */
export type LeavingLimb = 'a' | 'b' | 'c';

/** A birthday so near the beginning of the school year that the term's own first day could change the answer. */
export interface ConfirmLeaving {
  readonly why: 'birthday between 1 and 7 September' | 'birthday in late August, after term began';
  /** What the section gives if the school year is taken to begin on that school's own first day of term. */
  readonly readLiterally: IsoDate;
}

export interface LeavingCompulsorySchoolAge {
  /** Of compulsory school age to the end of this day. */
  readonly lastDay: IsoDate;
  readonly limb: LeavingLimb;
  /** For a person to confirm, or null. The last day stands, by the default beginning of 1 September, until they have. */
  readonly confirm: ConfirmLeaving | null;
}

/** The school leaving date of a year: by Order, the last Friday in June. */
export function schoolLeavingDate(year: number, { month, weekday: wanted } = leaving): IsoDate {
  const nextMonth = dateOf(year, month + 1, 1);
  return addDays(nextMonth, -1 - ((weekday(addDays(nextMonth, -1)) - wanted + 7) % 7));
}

const { age, leaving } = statedFacts(csaEndRule);

/**
 * The last day of compulsory school age. Education Act 1996 s8(3). Looked up on the sixteenth birthday.
 * @param autumnTermStarts first day of the autumn term of the child's school in the year of that birthday, if known
 * @throws InvalidInput `not-a-civil-date`, `not-in-that-autumn` (not in August or September of that year)
 */
export function compulsorySchoolAgeEnds(
  dateOfBirth: IsoDate,
  autumnTermStarts: IsoDate | null = null,
): Application<LeavingCompulsorySchoolAge> {
  const sixteenth = birthday(dateOfBirth, age);
  const { year } = dateParts(sixteenth);
  if (autumnTermStarts !== null) {
    const near =
      /-0[89]-/.test(civilDate(autumnTermStarts, 'autumnTermStarts')) && dateParts(autumnTermStarts).year === year;
    demand(near, 'autumnTermStarts', 'not-in-that-autumn', `must lie in August or September ${year}`);
  }
  return apply(csaEndRule, sixteenth, { dateOfBirth, autumnTermStarts }, (facts) => {
    const { schoolYearStarts, termMayStartBy } = facts;
    const yearStarts = dateOf(year, schoolYearStarts.month, schoolYearStarts.day);
    const lastDayIf = (starts: IsoDate) => leavingDate(sixteenth, starts, facts.leaving);
    const lateStart = dateOf(year, termMayStartBy.month, termMayStartBy.day);
    const confirm = confirmation(sixteenth, yearStarts, lateStart, autumnTermStarts, lastDayIf);
    const { lastDay, limb } = lastDayIf(yearStarts);
    const flag = confirm === null ? '' : ` To be confirmed by a person: ${confirm.why}.`;
    const sentence = `Compulsory school age ends at the end of ${weekdayAndDate(lastDay)}, the school leaving date (sixteen on ${dateInWords(sixteenth)}; section 8(3), limb ${limb}).${flag}`;
    return { result: { lastDay, limb, confirm }, sentence };
  });
}

/** Limbs (a), (b) and (c) in the order of the section. */
function leavingDate(sixteenth: IsoDate, schoolYearStarts: IsoDate, rule: typeof leaving) {
  const { year } = dateParts(sixteenth);
  const thisJune = schoolLeavingDate(year, rule);
  const result = (lastDay: IsoDate, limb: LeavingLimb) => ({ lastDay, limb });
  if (sixteenth > thisJune && sixteenth < schoolYearStarts) return result(thisJune, 'a');
  if (sixteenth === thisJune) return result(thisJune, 'b');
  return result(sixteenth < thisJune ? thisJune : schoolLeavingDate(year + 1, rule), 'c');
}

function confirmation(
  sixteenth: IsoDate,
  yearStarts: IsoDate,
  lateStart: IsoDate,
  termStarts: IsoDate | null,
  lastDayIf: (starts: IsoDate) => { lastDay: IsoDate },
): ConfirmLeaving | null {
  if (sixteenth >= yearStarts && sixteenth <= lateStart) {
    // Unknown term: the latest beginning that would change the answer, the day after the birthday.
    const readLiterally = lastDayIf(termStarts ?? addDays(sixteenth, 1)).lastDay;
    return { why: 'birthday between 1 and 7 September', readLiterally };
  }
  if (termStarts !== null && termStarts <= sixteenth && sixteenth < yearStarts) {
    return { why: 'birthday in late August, after term began', readLiterally: lastDayIf(termStarts).lastDay };
  }
  return null;
}
