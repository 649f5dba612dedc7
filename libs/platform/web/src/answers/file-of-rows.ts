import writeWorkbook from 'write-excel-file/node';
import type { CivilDate } from '#platform/time';
import { BYTE_ORDER_MARK, csvOf } from './csv-answer.ts';

/** A day is a day in a spreadsheet, by which it sorts; whatever else was typed by somebody is text, and never a formula. */
export type FileCell = string | number | null | Readonly<{ day: CivilDate }>;
type Rows = readonly (readonly FileCell[])[];

export const CSV_FILE = { ending: 'csv', type: 'text/csv; charset=utf-8' } as const;
export const XLSX_FILE = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = (typeof CSV_FILE | typeof XLSX_FILE)['ending'];

/** A file of a list: its columns, then a row for each. */
export const fileOf = (format: FileFormat, head: readonly string[], rows: Rows): Promise<string | Uint8Array> =>
  format === 'csv'
    ? Promise.resolve(BYTE_ORDER_MARK + csvOf([head, ...rows.map((row) => row.map(asText))]))
    : workbookOf(head, rows);

const asText = (cell: FileCell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : typeof cell === 'number' ? String(cell) : cell;

async function workbookOf(head: readonly string[], rows: Rows): Promise<Uint8Array> {
  const sheet = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(asCell)),
  ];
  const columns = head.map((text, n) => ({ width: widthOf([text, ...rows.map((row) => asText(row[n]!))]) }));
  return writeWorkbook(sheet, { columns, stickyRowsCount: 1 }).toBuffer();
}

/** What is text says so: a spreadsheet computes nothing of it. */
function asCell(cell: FileCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return typeof cell === 'string'
    ? { value: withoutControls(cell), type: String }
    : { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** Of these XML knows but three, and a workbook with another does not open. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');

const [NARROWEST, WIDEST] = [10, 50];
const widthOf = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(({ length }) => length + 2)));
