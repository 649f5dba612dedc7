import { answered, civilDate, dateInWords, demand, type Applied, type IsoDate } from '../foundation/index.ts';
import { compulsorySchoolAgeEnds } from './compulsory-school-age-end.ts';
import { compulsorySchoolAgeStarts } from './compulsory-school-age-start.ts';

/**
 * Whether a child is of compulsory school age on a date, both its first and its last day included.
 * Education Act 1996 s8. The rule named is the one that settles it: the start before it begins, else the end.
 * @param autumnTermStarts as for {@link compulsorySchoolAgeEnds}
 * @throws InvalidInput `not-a-civil-date`, `before-birth`; RuleGap before 1 August 1998
 */
export function ofCompulsorySchoolAge(
  dateOfBirth: IsoDate,
  on: IsoDate,
  autumnTermStarts: IsoDate | null = null,
): Applied<boolean> {
  demand(
    civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on'),
    'on',
    'before-birth',
    'must not be before the birth',
  );
  const start = answered(compulsorySchoolAgeStarts(dateOfBirth));
  const inputs = { dateOfBirth, on, autumnTermStarts };
  const settled = (by: Applied<unknown>, result: boolean): Applied<boolean> => {
    const sentence = `${result ? 'Of' : 'Not of'} compulsory school age on ${dateInWords(on)}. ${by.sentence}`;
    return { ...by, on, inputs, result, sentence, reading: null, wouldBe: [] };
  };
  if (on < start.result) return settled(start, false);
  const end = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  return settled(end, on <= end.result.lastDay);
}
