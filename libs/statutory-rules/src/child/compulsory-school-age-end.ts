import {
  addDays,
  apply,
  civilDate,
  dateInWords,
  dateOf,
  dateParts,
  demand,
  inForceOn,
  weekday,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { birthdayReached } from './age.ts';
import { csaEndRule } from './data/school-age-law.ts';

/** Which limb of s8(3) settles it: (a) sixteen after the leaving date, (b) on it, (c) the leaving date next after. */
export type LeavingLimb = 'a' | 'b' | 'c';

/** A birthday so near the beginning of the school year that the term's own first day could change the answer. */
export type ConfirmLeaving =
  | 'birthday between 1 and 7 September'
  | 'birthday in late August, after term began'
  | 'birthday in September, before term began';

export interface LeavingCompulsorySchoolAge {
  /** Of compulsory school age to the end of this day. */
  readonly lastDay: IsoDate;
  readonly limb: LeavingLimb;
  /**
   * What a person is to confirm, or null. The last day stands, by the default beginning of 1 September, until they have. The
   * other reading takes the school year to begin on that school's own first day of term; where that day is not known, as if
   * it came after the birthday.
   */
  readonly confirm: ConfirmLeaving | null;
}

/** The school leaving date of a year: by Order, the last Friday in June. Looked up on the last day of that month. */
export function schoolLeavingDate(year: number): IsoDate {
  const { month, weekday: wanted } = inForceOn(csaEndRule, dateOf(year, JUNE, 30)).facts.leaving;
  const last = addDays(dateOf(year, month + 1, 1), -1);
  return addDays(last, -((weekday(last) - wanted + 7) % 7));
}

const JUNE = 6;

/**
 * The last day of compulsory school age. Education Act 1996 s8(3). Looked up on the sixteenth birthday.
 * @param autumnTermStarts first day of the autumn term of the child's school in the year of that birthday, if known
 * @throws InvalidInput `not-a-civil-date`, `not-in-that-autumn` (not in August or September of that year)
 */
export const compulsorySchoolAgeEnds = (
  dateOfBirth: IsoDate,
  autumnTermStarts: IsoDate | null = null,
): Application<LeavingCompulsorySchoolAge> => leaves(dateOfBirth, autumnTermStarts, () => true);

/** The same, with something to confirm only where the two last days make a difference to who asks. */
export function leaves(
  dateOfBirth: IsoDate,
  autumnTermStarts: IsoDate | null,
  differs: (byDefault: IsoDate, literally: IsoDate) => boolean,
): Application<LeavingCompulsorySchoolAge> {
  const sixteenth = birthdayReached(csaEndRule, dateOfBirth);
  const { year } = dateParts(sixteenth);
  if (autumnTermStarts !== null) {
    const thatAutumn =
      /-0[89]-/.test(civilDate(autumnTermStarts, 'autumnTermStarts')) && dateParts(autumnTermStarts).year === year;
    demand(thatAutumn, 'autumnTermStarts', 'not-in-that-autumn', `must lie in August or September ${year}`);
  }
  return apply(csaEndRule, sixteenth, { dateOfBirth, autumnTermStarts }, ({ schoolYearStarts, termMayStartBy }) => {
    const yearStarts = dateOf(year, schoolYearStarts.month, schoolYearStarts.day);
    const lateStart = dateOf(year, termMayStartBy.month, termMayStartBy.day);
    const near = confirmation(sixteenth, yearStarts, lateStart, autumnTermStarts);
    const { lastDay, limb } = leavingDate(sixteenth, yearStarts);
    const said = (by: string) =>
      `Compulsory school age ends at the end of ${weekdayAndDate(lastDay)}, the school leaving date (sixteen on ${dateInWords(sixteenth)}; section 8(3), ${by}).`;
    const sentence = said(`limb ${limb}`);
    if (near === null) return { result: { lastDay, limb, confirm: null }, sentence };
    const literally: LeavingCompulsorySchoolAge = { ...leavingDate(sixteenth, near.starts), confirm: null };
    if (!differs(lastDay, literally.lastDay)) return { result: { lastDay, limb, confirm: null }, sentence };
    const { why } = near;
    const result = { lastDay, limb, confirm: why };
    const other = lastDay === literally.lastDay ? '' : `; ${LITERALLY} it ends on ${dateInWords(literally.lastDay)}`;
    return {
      result,
      sentence: said(`limb ${limb}; ${BY_DEFAULT}`),
      reading: { chosen: BY_DEFAULT, others: [{ reading: LITERALLY, result: literally }] },
      caveats: [`End of compulsory school age: ${why}, to be confirmed by a person${other}`],
    };
  });
}

const BY_DEFAULT = 'with a school year from 1 September';
const LITERALLY = 'with a school year from the first day of that school’s own term';

/** Limbs (a), (b) and (c) in the order of the section. */
function leavingDate(sixteenth: IsoDate, schoolYearStarts: IsoDate): { lastDay: IsoDate; limb: LeavingLimb } {
  const { year } = dateParts(sixteenth);
  const thisJune = schoolLeavingDate(year);
  if (sixteenth > thisJune && sixteenth < schoolYearStarts) return { lastDay: thisJune, limb: 'a' };
  if (sixteenth === thisJune) return { lastDay: thisJune, limb: 'b' };
  return { lastDay: sixteenth < thisJune ? thisJune : schoolLeavingDate(year + 1), limb: 'c' };
}

/** Why a person must confirm, and the beginning of the school year to read the section by; null = nothing to confirm. */
function confirmation(
  sixteenth: IsoDate,
  yearStarts: IsoDate,
  lateStart: IsoDate,
  termStarts: IsoDate | null,
): { why: ConfirmLeaving; starts: IsoDate } | null {
  if (sixteenth >= yearStarts && sixteenth <= lateStart) {
    // Unknown term: the earliest beginning that would change the answer, the day after the birthday.
    return { why: 'birthday between 1 and 7 September', starts: termStarts ?? addDays(sixteenth, 1) };
  }
  if (termStarts === null) return null;
  if (termStarts <= sixteenth && sixteenth < yearStarts) {
    return { why: 'birthday in late August, after term began', starts: termStarts };
  }
  if (yearStarts <= sixteenth && sixteenth < termStarts) {
    return { why: 'birthday in September, before term began', starts: termStarts };
  }
  return null;
}
