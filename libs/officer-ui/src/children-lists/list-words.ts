import {
  columnName,
  listFields,
  MOST_ROWS,
  unsaidIn,
  type FaultOfFile,
  type LeftOut,
  type ListFound,
} from '#pure/spreadsheets';
import { listInWords } from '#statutory-rules';
import type { WordsOf } from '../words/codes.ts';

export const LISTS = '/children-from-a-list';
export const listPath = (listId: string): string => `${LISTS}/${listId}`;

const most = new Intl.NumberFormat('en-GB').format(MOST_ROWS);
export const numberWords = (n: number): string => new Intl.NumberFormat('en-GB').format(n);
export const rowsWords = (n: number): string => `${numberWords(n)} ${n === 1 ? 'row' : 'rows'}`;
export const childrenWords = (n: number): string => `${numberWords(n)} ${n === 1 ? 'child' : 'children'}`;

/** Why a file could not be read as a list, and what to do. */
const ofFile: WordsOf<FaultOfFile> = {
  empty: 'There is nothing in the file. Save the list again, and bring in what you saved.',
  'old-excel':
    'The file is locked with a password, or is of an Excel of before 2007. Open it in Excel and save it as a workbook (.xlsx) without a password.',
  'not-a-spreadsheet': 'The file is no spreadsheet. Save the list as a workbook (.xlsx) or as CSV.',
  'text-called-workbook':
    'The file is called a workbook, but there is plain text in it, and no list. Open it in Excel, save it as a workbook (.xlsx), and bring in what you saved.',
  broken: 'The workbook is damaged or was not sent whole. Open it, save it again, and bring in what you saved.',
  'too-much-within':
    'Much more is packed into the file than a list of children holds. Copy the list alone into a new workbook.',
  'too-many-rows': `The list has more than ${most} rows, or something stands far below it. Cut it into parts.`,
  'too-wide': 'Something stands far to the right of the list. Copy the list alone into a new workbook.',
  'quotes-wrong':
    'A quotation mark in the file is never closed, so that nobody can tell where a cell ends. Close it, or save the list as a workbook (.xlsx) instead.',
  'no-heading':
    'Below the headings no row is filled in. The first row names the columns, and each row below it a child.',
};
const OTHERWISE: Readonly<Record<string, string>> = {
  ...ofFile,
  'given-up': 'It failed three times and was given up. Whoever runs this service finds why in its log.',
  'not-allowed': 'You may not bring in lists any more.',
};

/** Why nothing came of it. */
export function notReadWords(code: string | null): string {
  const [what = '', row] = (code ?? '').split(':');
  const words = OTHERWISE[what] ?? OTHERWISE['given-up']!;
  return row === undefined ? words : `In row ${row}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** How far it is, where it is not looked through yet; null once it is. */
export function farWords({ state, code, progress: { done, of } }: Pick<ListFound, 'state' | 'code' | 'progress'>) {
  switch (state) {
    case 'waiting':
      return 'Waiting to be read.';
    case 'running':
      return of === null ? 'It is being read.' : `Rows looked at: ${numberWords(done)} of ${numberWords(of)}.`;
    case 'stopped':
      return 'Stopped: nothing of it was recorded.';
    case 'failed':
      return notReadWords(code);
    case 'done':
      return null;
  }
}

type Head = NonNullable<ListFound['head']>;

/** `C, DOB: date of birth`, of each column in which something stands: what is left out of the list is said, too. */
export function columnsRead(head: Head): readonly string[] {
  const { columns, heading, leftOut = [] } = head;
  const unsaid = unsaidIn(head);
  const left = (n: number) => (unsaid.some(({ column }) => column === n) ? 'nobody has said what it is' : 'left out');
  return Array.from(
    { length: Math.max(columns.length, ...leftOut.map(({ column }) => column + 1)) },
    (_, n) => n,
  ).flatMap((n) => {
    const field = columns[n] ?? null;
    if (field === null && !leftOut.some(({ column }) => column === n)) return [];
    return [`${columnCalled(heading, n)}: ${field === null ? left(n) : within(listFields[field].label)}`];
  });
}

/** `C, DOB` */
export const columnCalled = (heading: readonly string[], n: number): string =>
  `${columnName(n)}, ${heading[n] || 'without a heading'}`;

/** What stands in a column, and what it might be. */
export const perhapsWords = ({ perhaps, samples, isWithheld }: LeftOut): string =>
  [
    ...(samples.length === 0 ? [] : [`In its first rows: ${samples.join('; ')}.`]),
    ...(isWithheld
      ? [`${samples.length === 0 ? 'What' : 'What else'} stands there is not shown: it may say where a child lives.`]
      : []),
    ...(perhaps === null ? [] : [`Perhaps ${within(listFields[perhaps].label)}.`]),
  ].join(' ');

/** Within a sentence: a UPN stays one. */
const within = (label: string): string => label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

export const fieldsWords = (fields: readonly string[]): string =>
  listInWords(fields.map((field) => within(listFields[field as keyof typeof listFields]?.label ?? field)));
