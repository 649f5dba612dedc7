import type { JobShown } from '#pure/jobs';
import { CheckList } from '#pure/spreadsheets';
import { notReadWords } from '../children-lists/list-words.ts';
import { momentWords } from '../words/times.ts';
import { sentence } from '../words/codes.ts';
import { partsInWords, viewWords } from '../words/parts-in-words.ts';
import { spaced } from '../words/people.ts';

const number = (n: number): string => new Intl.NumberFormat('en-GB').format(n);

/** What was asked for. */
export const askedWords = ({ kind, about }: Pick<JobShown, 'kind' | 'about'>): string =>
  partsInWords.jobs?.[kind]?.(about, { view: viewWords }) ?? sentence(spaced(kind));

const FAILED: Readonly<Record<string, string>> = {
  'given-up': 'It failed three times and was given up. Whoever runs this service finds why in its log.',
  'no-such-view': 'There is no such list in this version of the service any more.',
  'not-allowed': 'You may not take out this list any more.',
};
const STANDS =
  'Something that was recorded cannot be read for it. Whoever runs this service has to mend that first; what is shown stays as it was.';

/** How far it is, in a sentence. */
export function stateWords({ kind, state, progress: { done, of }, code, expiresAt, file }: JobShown): string {
  switch (state) {
    case 'waiting':
      return 'Waiting to begin.';
    case 'running':
      return of === null ? 'Under way.' : `Under way: ${number(done)} of ${number(of)}.`;
    case 'stopped':
      return 'Stopped.';
    case 'failed':
      if (kind === CheckList.kind) return notReadWords(code);
      return FAILED[code ?? ''] ?? STANDS;
    case 'done':
      return file ? `Ready until ${momentWords(expiresAt)}.` : 'Done.';
  }
}
