import type { PersonFound } from '#contexts/people';
import type { WordsOf } from '../words/codes.ts';
import { momentWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';
import { sentence } from '../words/codes.ts';
import { confirmersWords } from './confirmers-words.ts';
import { someoneWords } from './someone-words.ts';

type Destruction = NonNullable<PersonFound['destruction']>;

export const groundWords: WordsOf<Destruction['ground']> = {
  'retention-ended': 'They left, and the time for which the council keeps such details ended',
  'right-to-erasure': 'They asked for it under the right to erasure',
  'entered-in-error': 'They were put on the register in error',
};

/** That who somebody was is to be destroyed, or is: by whom and why. */
export function destructionRows(
  { ground, proposed, done }: Destruction,
  { mayConfirm }: Pick<PersonFound, 'mayConfirm'>,
  names: Names,
): readonly Row[] {
  const act = ({ by, at }: Destruction['proposed']) => `${someoneWords(by, names)}, ${momentWords(at)}`;
  return [
    ...row('Why', groundWords[ground]),
    ...row('Proposed by', act(proposed)),
    ...row('Who may confirm', done ? null : sentence(confirmersWords(mayConfirm.details, [proposed.by.id], names))),
    ...row('Confirmed by', done && act(done)),
  ];
}
