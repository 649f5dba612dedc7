import type { RecordVerified } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import { childPath, linePath } from '../child-line/line-path.ts';
import { countWords } from '../patterns/list-parts.ts';
import { actCell, linked, said, type ListTable } from '../patterns/list-table.ts';
import type { ChildUnderTerms } from './children-under-terms.ts';

export type VerifiedChild = ChildUnderTerms &
  Readonly<{ proof: Pick<RecordVerified, 'isSound' | 'events' | 'streams' | 'digest'> }>;

/** What the check of those on a page comes to; `isSound` where each of them is as it was written. */
export function verifiedInShort(verified: readonly VerifiedChild[], all: number) {
  const unsound = verified.filter(({ proof }) => !proof.isSound);
  const isSound = unsound.length === 0;
  const of =
    verified.length < all
      ? `these ${verified.length} of the ${all} children`
      : countWords({ rows: all, more: false }, 'child', 'children');
  const held =
    all === 1 ? 'The record of 1 child is as it was written.' : `The records of ${of} are as they were written.`;
  const words = isSound
    ? held
    : `${counted(unsound.length, 'record')} of ${of} ${unsound.length === 1 ? 'is' : 'are'} not as written: ${unsound.map(({ name }) => name).join('; ')}.`;
  return { isSound, words };
}

export function verifiedListed(verified: readonly VerifiedChild[]): ListTable | null {
  if (verified.length === 0) return null;
  return {
    caption: countWords({ rows: verified.length, more: false }, 'record verified', 'records verified'),
    columns: [
      { text: 'Child' },
      { text: 'As it was written?', isPlain: true },
      { text: 'Checked' },
      { text: 'Look closer', isPlain: true },
    ],
    rows: verified.map(({ childId, name, proof: { isSound, events, streams, digest } }) => [
      linked(name, childPath(childId)),
      {
        texts: [],
        mark: isSound
          ? { state: 'met', words: 'As it was written' }
          : { state: 'late', words: 'Not as it was written' },
      },
      {
        ...said(`${counted(events, 'event')} in ${counted(streams, 'chain')}`),
        folded: {
          title: 'Digest',
          of: `of ${name}`,
          text: 'The same digest later says that nothing was recorded or changed since.',
          code: digest,
        },
      },
      actCell({ text: 'See the check', href: `${linePath(childId)}/verify`, of: `of the record of ${name}` }),
    ]),
  };
}
