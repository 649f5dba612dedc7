/** What stands in a cell: of a formula what it came to. Null of an empty one. */
export type Cell = string | number | boolean | Date | null;
export type Sheet = readonly (readonly Cell[])[];

/** More rows are taken in parts: a person looks through what would be recorded. */
export const MOST_ROWS = 20_000;
/** Wider than any list of children; what lies beyond it is no list. */
export const MOST_COLUMNS = 200;

/** Why a file cannot be read as a list at all, a closed code. */
export class NotAList extends Error {
  readonly code: FaultOfFile;
  /** The row in which it is found, where one can be named. */
  readonly row: number | null;

  constructor(code: FaultOfFile, row: number | null = null) {
    super(`The file cannot be read: ${code}${row === null ? '' : ` (row ${row})`}.`);
    this.name = 'NotAList';
    this.code = code;
    this.row = row;
  }
}

export type FaultOfFile =
  | 'empty'
  | 'old-excel'
  | 'not-a-spreadsheet'
  | 'text-called-workbook'
  | 'broken'
  | 'too-much-within'
  | 'too-many-rows'
  | 'too-wide'
  | 'quotes-wrong'
  | 'no-heading';

/** Blanks at its ends, and those that cannot be seen, are nobody’s words. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell)
    .replace(/\u00a0/g, ' ')
    .trim();
};

/** What a spreadsheet shows where a formula came to nothing. */
export const isErrorOfSheet = (text: string): boolean => /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text);

/** C of the third. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
