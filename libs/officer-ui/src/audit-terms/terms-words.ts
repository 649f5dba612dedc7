import type { TermsFound } from '#contexts/people';
import { someoneWords } from '../people/someone-words.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';

type Terms = Pick<TermsFound['items'][number], 'from' | 'to'>;

export const periodWords = ({ from, to }: Terms): string => `${dayWords(from)} to ${dayWords(to)}`;

export const termsRows = ({ because, lastDay, ...terms }: TermsFound['items'][number]): readonly Row[] => [
  ...row('What for', typeof because === 'string' ? because : null),
  ...row('You read what was so', periodWords(terms)),
  ...row('Until', lastDay && dayWords(lastDay)),
];

/** To whom they were given, of those that were ended before the day that was said. */
export const endedTermsRows = (terms: TermsFound['ended'][number], names: Names): readonly Row[] => [
  ...row('You read what was so', periodWords(terms)),
  ...row(
    'Last day',
    terms.lastDay < terms.began
      ? `They were to begin ${dayWords(terms.began)}: ended before that day was over`
      : dayWords(terms.lastDay),
  ),
  ...row('Ended by', `${someoneWords(terms.by, names)}, ${momentWords(terms.at)}`),
  ...row('Why', typeof terms.because === 'string' ? terms.because : null),
];
