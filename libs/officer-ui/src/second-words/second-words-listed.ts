import type { SealedAskedFound } from '#contexts/children';
import type { LiftingsAskedFound, MergesAskedFound } from '#contexts/oversight';
import { listInWords } from '#statutory-rules';
import { childPath } from '../child-line/line-path.ts';
import { countWords } from '../patterns/list-parts.ts';
import { actCell, linked, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { protectionPath } from '../protection/protection-path.ts';
import { whoWords } from '../protection/who-named.ts';
import { possibleDuplicatesPath } from '../possible-duplicates/possible-duplicates-path.ts';
import { sealedCalled, sealedPath } from '../sealed-records/sealed-path.ts';
import { wantedWords } from '../sealed-records/sealed-words.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

type Asked = Readonly<{ askedBy: readonly string[]; on: LiftingsAskedFound['items'][number]['on'] }>;

/** As the page says it, and the file. */
export const LIFTING_ASKED = 'That the address is protected no longer';
export const MERGE_ASKED = 'That this record and another become one';

/** What another asked of a record, and that is so only once whoever looks has said yes: what waits longest first. Null: nothing does. */
export function secondWordsListed(
  liftings: LiftingsAskedFound['items'],
  merges: MergesAskedFound['items'],
  sealed: SealedAskedFound['items'],
  names: Names,
): ListTable | null {
  const asked = ({ askedBy, on }: Asked): Cell => ({
    texts: [`by ${listInWords(askedBy.map((id) => whoWords(id, names)))}`],
    below: [dayWords(on)],
  });
  const rows = [
    ...liftings.map((each) => ({
      on: each.on,
      cells: [
        linked(each.name ? nameInList(each.name) : 'A child whose name cannot be shown', childPath(each.childId)),
        said(LIFTING_ASKED),
        asked(each),
        actCell({
          ...{ text: 'Look and decide', href: protectionPath(each.childId) },
          of: `whether the address of ${each.name ? nameSpoken(each.name) : 'this child'} may be known`,
        }),
      ],
    })),
    ...merges.map((each) => ({
      on: each.on,
      cells: [
        {
          ...linked(each.name ? nameInList(each.name) : 'A child whose name cannot be shown', childPath(each.childId)),
          // The other record of the child is called alike, and stands on the page wherever something is due of it.
          apart: 'of whom another record is to become one with this',
        },
        said(MERGE_ASKED),
        asked(each),
        actCell({
          ...{ text: 'Look and decide', href: possibleDuplicatesPath(each.childId) },
          of: `whether the record of ${each.name ? nameSpoken(each.name) : 'this child'} and another become one`,
        }),
      ],
    })),
    ...sealed.map((each) => {
      const called = sealedCalled({ reference: each.reference as never, isSealed: each.wants !== 'to-seal' });
      return {
        on: each.on,
        cells: [
          linked(called, sealedPath(each.childId)),
          said(wantedWords[each.wants].replace(/^./, (letter) => letter.toUpperCase())),
          asked(each),
          actCell({ text: 'Look and decide', href: sealedPath(each.childId), of: `what is asked of ${called}` }),
        ],
      };
    }),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  if (rows.length === 0) return null;
  return {
    id: 'second-words',
    caption: `${countWords({ rows: rows.length, more: false }, 'request waits', 'requests wait')} for you, as a second person`,
    columns: [{ text: 'Of' }, { text: 'What is asked' }, { text: 'Asked' }, { text: 'Do next', isPlain: true }],
    rows: rows.map(({ cells }) => cells),
  };
}
