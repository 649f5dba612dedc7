import type { TermsFound } from '#contexts/people';
import { dayWords } from '../words/times.ts';
import { row, type Row } from '../words/wording.ts';

type Terms = Pick<TermsFound['items'][number], 'from' | 'to'>;

export const periodWords = ({ from, to }: Terms): string => `${dayWords(from)} to ${dayWords(to)}`;

export const termsRows = ({ because, lastDay, ...terms }: TermsFound['items'][number]): readonly Row[] => [
  ...row('What for', typeof because === 'string' ? because : null),
  ...row('You read what was so', periodWords(terms)),
  ...row('Until', lastDay && dayWords(lastDay)),
];
