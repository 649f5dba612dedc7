import {
  apply,
  civilDate,
  dateInWords,
  dateParts,
  demand,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { ncYearRule } from './data/school-age-law.ts';

/**
 * The National Curriculum year a child is expected in: 0 Reception, -1 nursery, 12 to 14 post-16; the count goes on beyond.
 * A default: the year the child is taught in is recorded apart. Domain reference 2.2.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function nationalCurriculumYear(dateOfBirth: IsoDate, on: IsoDate): Application<number> {
  demand(
    civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on'),
    'on',
    'before-birth',
    'must not be before the birth',
  );
  return apply(ncYearRule, on, { dateOfBirth, on }, ({ yearStartsInMonth, receptionAtAge, lastYear }) => {
    const academicYear = (date: IsoDate) => dateParts(date).year - (dateParts(date).month >= yearStartsInMonth ? 0 : 1);
    const result = academicYear(on) - academicYear(dateOfBirth) - receptionAtAge;
    return {
      result,
      sentence: `Expected in ${result > lastYear ? 'no year any more' : yearInWords(result)} on ${dateInWords(on)}.`,
    };
  });
}

function yearInWords(year: number): string {
  if (year >= 1) return `Year ${year}`;
  if (year === 0) return 'Reception';
  return year === -1 ? 'nursery' : 'no year yet';
}
