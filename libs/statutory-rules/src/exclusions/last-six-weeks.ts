import { weeks, within } from '../calendar/index.ts';
import { compulsorySchoolAgeEnds } from '../child/index.ts';
import {
  answered,
  apply,
  counted,
  dateInWords,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { lastSixWeeksRule } from './data/section-19-law.ts';

/**
 * Whether section 19(1A) of the Education Act 1996 takes the duty away on a day: compulsory school age ends on or before
 * that day and six weeks, and no relevant examination is left on it. Looked up on the day.
 * @param examinationsLeft relevant examinations still to come on that day; a child entered for none has none left
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`, `not-in-that-autumn`; RuleGap before 1 August 1998
 */
export function lastSixWeeks(
  dateOfBirth: IsoDate,
  on: IsoDate,
  examinationsLeft: number,
  autumnTermStarts: IsoDate | null = null,
): Application<boolean> {
  wholeNumber(examinationsLeft, 'examinationsLeft');
  const age = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  const { lastDay } = age.result;
  return apply(lastSixWeeksRule, on, { dateOfBirth, on, examinationsLeft, autumnTermStarts }, ({ weeks: most }) => {
    const inThem = lastDay <= within(weeks(most), on);
    const result = inThem && examinationsLeft === 0;
    const end = `compulsory school age ends on ${dateInWords(lastDay)}`;
    const why = inThem
      ? `${end}, within ${counted(most, 'week')}, and ${result ? 'no' : 'an'} examination is left`
      : `${end}, more than ${counted(most, 'week')} later`;
    const words = result ? 'takes the section 19 duty away' : 'does not apply';
    return { result, sentence: `Section 19(1A) ${words} on ${dateInWords(on)}: ${why}.`, restsOn: [age] };
  });
}
