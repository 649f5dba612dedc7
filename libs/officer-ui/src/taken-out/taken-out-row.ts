import type { TakenOutFound } from '#contexts/oversight';
import { caseColumns, lineColumns, readTwiceColumns, type CaseColumn, type LineColumn } from '#pure/oversight';
import { linePath } from '../child-line/line-path.ts';
import { listColumnWords, type ListColumn } from '../list-files/list-columns.ts';
import { caseColumnWords, lineColumnWords } from '../words/oversight-words.ts';
import { partsInWords } from '../words/parts-in-words.ts';
import { whoAndRole } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { notKeptWords } from '../who-looked/access-words.ts';
import { part, type Names } from '../words/wording.ts';

const isOfCases = (column: string): column is CaseColumn => (caseColumns as readonly string[]).includes(column);
const isOfList = (column: string): column is ListColumn => Object.hasOwn(listColumnWords, column);
const ofLine: readonly string[] = [...lineColumns, ...readTwiceColumns];
const isOfLine = (column: string): column is LineColumn => ofLine.includes(column);

export function takenOutRow(item: TakenOutFound['items'][number], names: Names) {
  const { at, actor, action, columns, count, digest, ofOneChild, reason, reasonNotKept } = item;
  return {
    at: momentWords(at),
    ...whoAndRole(actor, names),
    what: partsInWords.opened[action] ?? action,
    columns: columns.flatMap((column) =>
      isOfCases(column)
        ? caseColumnWords[column]
        : isOfLine(column)
          ? lineColumnWords[column]
          : isOfList(column)
            ? listColumnWords[column]
            : [],
    ),
    children: count === 1 ? '1 child' : `${count} children`,
    digest,
    whoLooked: ofOneChild && `${linePath(ofOneChild)}/who-looked`,
    why: reasonNotKept ? notKeptWords[reasonNotKept] : (part<string | null>(reason, String) ?? ''),
  };
}
