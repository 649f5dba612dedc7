import { closedInList } from '../words/closing-words.ts';
import type { AlikeRecord } from '#contexts/children';
import { listInWords } from '#statutory-rules';
import { childPath } from '../child-line/line-path.ts';
import { linked, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import type { SchoolsNamed } from '../schools/schools-named.ts';
import { calledAlike, recordFacts } from './records-alike.ts';

/** Two records, fact by fact. */
export function comparedWith(
  record: AlikeRecord,
  other: AlikeRecord,
  named: SchoolsNamed,
  [first, second]: readonly [string, string] = ['This record', 'The other record'],
): ListTable {
  const [here, there] = [recordFacts(record, named), recordFacts(other, named)];
  const row = (label: string, ...texts: readonly [string, string]): readonly Cell[] => [
    said(label),
    ...texts.map((text) => said(text)),
  ];
  const listed = (texts: readonly string[]) => (texts.length === 0 ? 'None' : listInWords(texts));
  const either = (label: string, of: 'names' | 'former') =>
    here[of].length + there[of].length === 0 ? [] : [row(label, listed(here[of]), listed(there[of]))];
  return {
    ...{ caption: 'The two records', isCaptionHidden: true },
    columns: [{ text: 'What' }, { text: first }, { text: second }],
    rows: [
      [
        ...[said('Name'), linked(calledAlike(record), childPath(record.childId))],
        linked(calledAlike(other), childPath(other.childId)),
      ],
      ...either('Other names', 'names'),
      row('Born', here.born, there.born),
      row('UPN', here.upn, there.upn),
      ...either('Earlier UPNs', 'former'),
      row('School', here.school, there.school),
      row('Held by', here.heldBy, there.heldBy),
      row('On record since', here.since, there.since),
      ...(record.closed === null && other.closed === null ? [] : [row('Record', stands(record), stands(other))]),
    ],
  };
}

/** Nobody takes a record that is closed for one that goes on. */
const stands = ({ closed }: AlikeRecord): string => closedInList(closed)[0] ?? 'Open';
