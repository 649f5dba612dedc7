import { weeks, within } from '../calendar/index.ts';
import { compulsorySchoolAgeEnds } from '../child/index.ts';
import {
  answered,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { lastSixWeeksRule } from './data/section-19-law.ts';

/**
 * Whether section 19(1A) of the Education Act 1996 takes the duty away on a day: compulsory school age ends on or before
 * that day and six weeks, and no relevant examination is left on it. Looked up on the day.
 * @param examinationsLeft relevant examinations still to come on that day; a child entered for none has none left
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-a-whole-number`, `not-in-that-autumn`; RuleGap before
 * 1 August 1998
 */
export function lastSixWeeks(
  dateOfBirth: IsoDate,
  on: IsoDate,
  examinationsLeft: number,
  autumnTermStarts: IsoDate | null = null,
): Application<boolean> {
  const born = civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on');
  demand(born, 'on', 'before-birth', 'must not be before the birth');
  wholeNumber(examinationsLeft, 'examinationsLeft');
  const age = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  const { lastDay } = age.result;
  return apply(lastSixWeeksRule, on, { dateOfBirth, on, examinationsLeft, autumnTermStarts }, ({ weeks: most }) => {
    const inThem = endsWithin(most, lastDay, on);
    const result = inThem && examinationsLeft === 0;
    const left = `${result ? 'no' : 'an'} examination is left`;
    const ends = `compulsory school age ends on ${dateInWords(lastDay)}`;
    const early = `${ends}, more than ${counted(most, 'week')} later`;
    const ended = `compulsory school age has ended, on ${dateInWords(lastDay)}, and ${left}`;
    const late = lastDay < on ? ended : `${ends}, within ${counted(most, 'week')}, and ${left}`;
    const words = result ? 'takes the section 19 duty away' : 'does not apply';
    const sentence = `Section 19(1A) ${words} on ${dateInWords(on)}: ${inThem ? late : early}.`;
    return { result, sentence, restsOn: [age] };
  });
}

/**
 * Whether the day lies in the weeks that some version names, in force by then or not, by either reading of the end of
 * compulsory school age. @throws as {@link lastSixWeeks}
 */
export function inTheLastWeeks(dateOfBirth: IsoDate, on: IsoDate, autumnTermStarts: IsoDate | null): boolean {
  const { result, reading } = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  const ends = [result, ...(reading?.others ?? []).map((other) => other.result)].map(({ lastDay }) => lastDay);
  return lastSixWeeksRule.versions.some(({ facts }) =>
    ends.some((end) => on <= end && endsWithin(facts.weeks, end, on)),
  );
}

const endsWithin = (most: number, lastDay: IsoDate, on: IsoDate) => lastDay <= within(weeks(most), on);
