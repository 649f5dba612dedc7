import readWorkbook from 'read-excel-file/universal';
import { columnName, NotAList, type Cell, type Sheet } from './cell.ts';
import { rowsOfCsv } from './rows-of-csv.ts';
import { textOfBytes } from './text-of-bytes.ts';
import { expectUnpackable } from './unpacked.service.ts';

const begins = (bytes: Buffer, ...signs: readonly number[]): boolean => signs.every((sign, n) => bytes[n] === sign);

/** A workbook is packed; text that is called one was saved as something else, whatever its name says. */
export const isTextCalledWorkbook = (bytes: Buffer, name: string): boolean =>
  /\.xls[xmb]?$/i.test(name.trim()) && !begins(bytes, 0x50, 0x4b) && !begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * The sheets of a file, in their order, by what is in it: what it is called and what a browser says of it tells nobody.
 * @throws NotAList
 */
export async function sheetsOfFile(bytes: Buffer): Promise<readonly Sheet[]> {
  if (bytes.length === 0) throw new NotAList('empty');
  // The compound file of Excel up to 2003, and of one that is locked with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new NotAList('old-excel');
  if (begins(bytes, 0x50, 0x4b)) return workbook(bytes);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new NotAList('not-a-spreadsheet');
  return [rowsOfCsv(textOfBytes(bytes))];
}

async function workbook(bytes: Buffer): Promise<readonly Sheet[]> {
  const failed = await expectUnpackable(bytes);
  try {
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
    return sheets.map(({ data }) => withFailed(data as readonly (readonly Cell[])[], failed));
  } catch {
    throw new NotAList('broken');
  }
}

/** What a failed formula left is said to be that: in a cell of its own nobody would miss it. */
const withFailed = (sheet: Sheet, failed: ReadonlySet<string>): Sheet =>
  failed.size === 0
    ? sheet
    : sheet.map((row, n) =>
        row.map((cell, column) => (cell === null && failed.has(`${columnName(column)}${n + 1}`) ? '#REF!' : cell)),
      );
