import { birthIsOf, type BirthEstimate } from '#pure/children';
import type { CivilDate } from '#platform/time';
import { apart } from '../forms/apart-field.ts';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { choice, day, emptied, line } from '../forms/plain-fields.ts';
import { birthIsWords } from '../words/birth-words.ts';

type Birth = Readonly<{ dateOfBirth: CivilDate | null; birthEstimate: BirthEstimate | null }>;

const UNSURE = 'The date of birth is estimated, or not known';
const ONLY_OF_AN_ESTIMATE = 'Only where it is estimated';

/** What is known of a birth: the day, and folded away how sure it is. @param standing as it stands on record, where it is corrected */
export function birthFields(standing: Birth | null = null) {
  const { dateOfBirth, birthEstimate } = standing ?? { dateOfBirth: null, birthEstimate: null };
  const born = day('Date of birth', { hint: 'For example, 4 5 2011', past: true });
  const is = choice('What is known of the date of birth?', [
    ['known', birthIsWords.known],
    [
      'estimated',
      birthIsWords.estimated,
      'By an age assessment, or from what the child or the family says. Enter the day that is gone by',
    ],
    ['unknown', birthIsWords.unknown, 'Leave the date empty. What goes by age then says that it cannot be said yet'],
  ]);
  const others = ['estimatedBy', 'estimatedFrom'];
  const by = line('Who estimated it?', { hint: ONLY_OF_AN_ESTIMATE });
  const from = line('From what?', {
    hint: `${ONLY_OF_AN_ESTIMATE}. For example, an age assessment, and its day`,
  });
  return {
    dateOfBirth: asItStands(standing ? emptied(born, null) : born, oneDay(dateOfBirth)),
    birthIs: asItStands(
      apart(is, UNSURE, { usual: 'known', others }),
      oneText(standing ? birthIsOf(standing) : 'known'),
    ),
    estimatedBy: asItStands(apart(standing ? emptied(by, null) : by, UNSURE), oneText(birthEstimate?.by ?? '')),
    estimatedFrom: asItStands(apart(standing ? emptied(from, null) : from, UNSURE), oneText(birthEstimate?.from ?? '')),
  };
}

/** Beside which field each refusal of a birth belongs. */
export const besideBirth = {
  ...{ 'born-later': 'dateOfBirth', 'birth-given': 'dateOfBirth', 'birth-not-given': 'dateOfBirth' },
  ...{ 'not-an-estimate': 'birthIs', 'estimate-not-explained': 'estimatedBy' },
} as const;
