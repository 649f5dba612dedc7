import type { ChildInRow } from '../asks/children-of-rows.ts';
import { columnName, NotAList, textOf, type Sheet } from '../sheet/cell.ts';
import { savedFor, type SavedOpened } from '../saved-columns/columns-saved.ts';
import { columnsLeftOut, type LeftOut } from './columns-left-out.ts';
import { guessedColumns, headRowOf, listFields, type Columns, type ListField } from './columns.ts';
import { rowOfChild, schoolNamesIn, type FaultOfRow, type ReadWith } from './row-of-child.ts';

/** Something wrong in a cell, where whoever mends it finds it. */
export type FaultInSheet = Readonly<{ row: number; column: string | null; field: ListField | null; words: string }>;

/** A list of children as it was read. */
export type ListRead = Readonly<{
  heading: readonly string[];
  columns: Columns;
  /** By which name its columns were saved. */
  readAs: string | null;
  /** Columns in which something stands, and that are not read. */
  leftOut: readonly LeftOut[];
  /** Whether somebody said what its columns are, now or when that was saved: then what is left out is meant to be. */
  isSaid: boolean;
  /** Needed, and said by no column. */
  missing: readonly ListField[];
  children: readonly ChildInRow[];
  faults: readonly FaultInSheet[];
  /** Rows in which something stands, below the headings. */
  rows: number;
}>;

/** The sheet that is a list of children: the first whose headings say something of a child, else the first with anything in it. */
export function listIn(sheets: readonly Sheet[]): Sheet {
  const listed = sheets.filter((sheet) => headRowOf(sheet) !== null);
  const known = listed.find((sheet) => guessedColumns(sheet[headRowOf(sheet)!]!).some((field) => field !== null));
  const sheet = known ?? listed[0];
  if (!sheet) throw new NotAList('empty');
  return sheet;
}

type Given = ReadWith & Readonly<{ saved?: readonly SavedOpened[] }>;

function columnsOf(sheet: Sheet, at: number, chosen: Columns | null, given: Pick<Given, 'saved'>) {
  const heading = sheet[at]!.map(textOf);
  const saved = chosen === null ? savedFor(given.saved ?? [], heading) : undefined;
  return { heading, saved, columns: chosen ?? saved?.columns ?? guessedColumns(sheet[at]!) };
}

/** Schools of which the list says the name, to be looked up before it is read. */
export function schoolsNamedIn(sheet: Sheet, chosen: Columns | null, given: Pick<Given, 'saved'>): readonly string[] {
  const at = headRowOf(sheet);
  return at === null ? [] : schoolNamesIn(sheet.slice(at + 1), columnsOf(sheet, at, chosen, given).columns);
}

/** @param chosen what somebody said that the columns are; null: as saved for its headings, else by them. @throws NotAList */
export function childrenInSheet(sheet: Sheet, chosen: Columns | null, given: Given): ListRead {
  const at = headRowOf(sheet);
  if (at === null) throw new NotAList('empty');
  const { heading, saved, columns } = columnsOf(sheet, at, chosen, given);
  const readAs = saved?.name ?? null;
  if (sheet.length === at + 1) throw new NotAList('no-heading');
  const read = {
    heading,
    columns,
    readAs,
    leftOut: columnsLeftOut(sheet, at, columns),
    isSaid: chosen !== null || saved !== undefined,
  };
  const needed = (Object.keys(listFields) as ListField[]).filter((field) => listFields[field].isNeeded);
  const missing = needed.filter((field) => !columns.includes(field));
  const rows = sheet.flatMap((cells, n) => (n > at && cells.some((cell) => textOf(cell) !== '') ? [n] : []));
  if (missing.length > 0) return { ...read, missing, children: [], faults: [], rows: rows.length };
  const children: ChildInRow[] = [];
  const faults: FaultInSheet[] = [];
  const placed = (row: number) => (fault: FaultOfRow) => faultAt(columns, row, fault);
  const above = new RowsAbove();
  for (const n of rows) {
    const row = n + 1;
    const read = rowOfChild(row, sheet[n]!, columns, { ...given, heading });
    if ('faults' in read) {
      faults.push(...read.faults.map(placed(row)));
      continue;
    }
    const twice = above.standsTwice(read.child);
    if (twice) faults.push(placed(row)(twice));
    else children.push(read.child);
  }
  return { ...read, missing, children, faults, rows: rows.length };
}

export const faultAt = (columns: Columns, row: number, { field, words }: FaultOfRow): FaultInSheet => {
  const index = columns.indexOf(field);
  return { row, column: index < 0 ? null : columnName(index), field, words };
};

type Seen = Readonly<{ row: number; upn: string | null }>;

/** The rows above, by who stands in them. */
class RowsAbove {
  readonly #byUpn = new Map<string, number>();
  readonly #byName = new Map<string, Seen[]>();

  /** The same UPN; or the same name and birthday, but for two who each have a UPN of their own. */
  standsTwice({ upn, row, ...child }: ChildInRow): FaultOfRow | null {
    const who = [child.givenNames, child.familyName, child.dateOfBirth].join('\n').toLowerCase();
    const namesakes = this.#byName.get(who) ?? [];
    const [byUpn, namesake] = [
      upn === null ? undefined : this.#byUpn.get(upn),
      namesakes.find((each) => upn === null || each.upn === null),
    ];
    if (upn !== null && byUpn === undefined) this.#byUpn.set(upn, row);
    this.#byName.set(who, [...namesakes, { row, upn }]);
    if (byUpn !== undefined) return { field: 'upn', words: `The same UPN stands in row ${byUpn}` };
    return namesake
      ? {
          field: 'givenNames',
          words: `The same name and ${child.dateOfBirth === null ? 'a birth that nobody knows' : 'date of birth'} stand in row ${namesake.row}`,
        }
      : null;
  }
}
