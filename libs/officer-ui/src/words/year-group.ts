import type { CivilDate } from '#platform/time';
import { nationalCurriculumYear } from '#statutory-rules';

/** `Year 9`; of whoever is of an age beyond or before, what that is called. */
export function yearGroupWords(year: number): string {
  if (year > 13) return 'Past year 13';
  if (year >= 1) return `Year ${year}`;
  return year === 0 ? 'Reception' : 'Before school age';
}

/** The year group of whoever was born on a day, as of another; none where nobody knows the birth, or the law does not say it. */
export function yearGroupSaid(dateOfBirth: CivilDate | null, today: CivilDate): readonly string[] {
  if (dateOfBirth === null || dateOfBirth > today) return [];
  const expected = nationalCurriculumYear(dateOfBirth, today);
  return expected.kind === 'gap' ? [] : [yearGroupWords(expected.result)];
}
