import { listInWords } from '#statutory-rules';
import type { ChangedRow } from '../child-line/changed-rows.ts';
import type { Change, Fact } from '../child-line/line-types.ts';
import { kindWords } from '../words/fact-words.ts';

/** What each reading says of an entry that the entry does not say itself: whether a mark counts, and whether what it rests on stands. */
export function readsOtherwise({ before, after, outside }: Change): readonly ChangedRow[] {
  if (!before || !after) return [];
  const rows = [
    { label: 'Counts', was: countsWords(outside.includes('before')), now: countsWords(outside.includes('after')) },
    { label: 'What it rests on', was: basisWords(before), now: basisWords(after) },
  ];
  return rows.filter(({ was, now }) => was !== now);
}

const countsWords = (isOutside: boolean): string =>
  isOutside ? 'in no figure: the day is none of the placement' : 'as it is marked';

const basisWords = ({ withdrawnBasis }: Fact): string =>
  withdrawnBasis.length === 0
    ? 'stands'
    : `voided since: ${listInWords(withdrawnBasis.map((type) => kindWords(type).toLowerCase()))}`;
