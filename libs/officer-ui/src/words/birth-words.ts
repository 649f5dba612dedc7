import type { CivilDate } from '#platform/time';
import type { BirthIs } from '#pure/children';
import { ageOn } from '#statutory-rules';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';

/** What is known of a birth, as a list or a record has it. */
export type BirthShown = Readonly<{ dateOfBirth: CivilDate | null; isEstimated: boolean }>;

/** Of an identity as the record says it. */
export const birthShown = ({
  dateOfBirth,
  birthEstimate,
}: Readonly<{ dateOfBirth: CivilDate | null; birthEstimate: object | null }>): BirthShown => ({
  dateOfBirth,
  isEstimated: birthEstimate !== null,
});

export const birthIsWords: WordsOf<BirthIs> = {
  known: 'It is known',
  estimated: 'It is estimated',
  unknown: 'It is not known',
};

export const BIRTH_NOT_KNOWN = 'Not known';

/** In a column or a row that is headed “Date of birth”. */
export const birthWords = ({ dateOfBirth, isEstimated }: BirthShown): string =>
  dateOfBirth === null
    ? BIRTH_NOT_KNOWN
    : isEstimated
      ? `About ${dayWords(dateOfBirth)} (estimated)`
      : dayWords(dateOfBirth);

/** By itself. */
export const bornWords = ({ dateOfBirth, isEstimated }: BirthShown): string =>
  dateOfBirth === null
    ? 'Date of birth not known'
    : isEstimated
      ? `Born about ${dayWords(dateOfBirth)} (estimated)`
      : `Born ${dayWords(dateOfBirth)}`;

/** By itself, with the age on a day. */
export function bornAndAge(birth: BirthShown, today: CivilDate): string {
  const { dateOfBirth, isEstimated } = birth;
  if (dateOfBirth === null || dateOfBirth > today) return bornWords(birth);
  const age = ageOn(dateOfBirth, today);
  return isEstimated ? `Born about ${dayWords(dateOfBirth)} (estimated: about ${age})` : `${bornWords(birth)} (${age})`;
}
