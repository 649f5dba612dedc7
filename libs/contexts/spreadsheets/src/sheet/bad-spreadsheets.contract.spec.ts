import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { zipSync, strToU8 } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { childrenInSheet, listIn } from '../children-list/children-in-sheet.ts';
import { NotAList, type Cell } from './cell.ts';
import { sheetsOfFile } from './sheets-of-file.service.ts';

const given = { service: 'sen', officers: [], today: '2026-01-12' as CivilDate };
const HEAD = 'Forename,Surname,DOB,URN';
const ZOE = 'Zoë,O’Neill,4/5/2011,110001';
const csv = (...rows: readonly string[]): Buffer => Buffer.from([HEAD, ...rows].join('\r\n'));
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const windows = (text: string): Buffer => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');

type Written = Cell | Readonly<{ value: Cell; format?: string; span?: number; type?: unknown }>;
const workbook = async (...rows: readonly (readonly Written[])[]): Promise<Buffer> => {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell })),
  );
  return writeWorkbook(cells as never, {}).toBuffer();
};
const HEADING = HEAD.split(',');
const born = (day: string) => ({ value: new Date(`${day}T00:00:00Z`), format: 'dd/mm/yyyy', type: Date });

/** A workbook by hand, as no program writes it. */
const packed = (sheet: string): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
      ),
    }),
  );
const text = (ref: string, value: string, formula = '') =>
  `<c r="${ref}" t="str">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
const headings = `<row r="1">${HEADING.map((name, n) => text(`${'ABCD'[n]}1`, name)).join('')}</row>`;

/** Says of its one file that it holds nothing, and holds 200 MiB. */
function bomb(): Buffer {
  const content = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
  const zip = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array() }));
  const name = zip.readUInt16LE(26);
  const entry = zip.subarray(zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')));
  const directory = Buffer.from(entry);
  const local = Buffer.from(zip.subarray(0, 30 + name));
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(content.length, 20);
  local.writeUInt16LE(8, 8);
  const end = directory.indexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  directory.writeUInt32LE(local.length + content.length, end + 16);
  return Buffer.concat([local, content, directory]);
}

const read = async (bytes: Buffer) => {
  try {
    const { children, faults, missing } = childrenInSheet(listIn(await sheetsOfFile(bytes)), null, given);
    return {
      children: children.map(
        ({ row, givenNames, familyName, dateOfBirth }) => `${row} ${givenNames} ${familyName} ${dateOfBirth}`,
      ),
      faults: faults.map(({ row, column, words }) => `${row}${column} ${words}`),
      ...(missing.length > 0 && { missing }),
    };
  } catch (error) {
    if (error instanceof NotAList) return error.row === null ? error.code : `${error.code} in row ${error.row}`;
    throw error;
  }
};
const zoe = { children: ['2 Zoë O’Neill 2011-05-04'], faults: [] };
const many = (rows: number): Buffer => csv(...Array.from({ length: rows }, (_, n) => `Child,N${n},4/5/2011,110001`));

describe('A spreadsheet as it comes', () => {
  it.each<readonly [string, () => Buffer | Promise<Buffer>, unknown]>([
    ['in UTF-8', () => csv(ZOE), zoe],
    ['in UTF-8 with its mark', () => Buffer.concat([Buffer.from('\ufeff'), csv(ZOE)]), zoe],
    ['in UTF-16 with its mark', () => utf16(`\ufeff${HEAD}\r\n${ZOE}`), zoe],
    ['in UTF-16 the other way round', () => swapped(utf16(`\ufeff${HEAD}\r\n${ZOE}`)), zoe],
    ['in UTF-16 without its mark', () => utf16(`${HEAD}\r\n${ZOE}`), zoe],
    ['in Windows-1252, as Excel saves CSV', () => windows(`${HEAD}\r\n${ZOE}`), zoe],
    ['parted by semicolons', () => Buffer.from(`${HEAD}\n${ZOE}`.replaceAll(',', ';')), zoe],
    ['parted by tabs', () => Buffer.from(`${HEAD}\n${ZOE}`.replaceAll(',', '\t')), zoe],
    ['with empty rows between', () => csv('', ZOE, ',,,'), { ...zoe, children: ['3 Zoë O’Neill 2011-05-04'] }],
    ['with a quotation mark that never closes', () => csv('"Zoë,O’Neill,4/5/2011,110001'), 'quotes-wrong in row 2'],
    [
      'with one that never closes, further down',
      () => csv(ZOE, '"Li\nsa",Vane,4/5/2011,110001', 'Ada,"Vane,4/5/2011,110001', ZOE),
      'quotes-wrong in row 4',
    ],
    [
      'with quotation marks within a cell',
      () => csv('Zoë,=HYPERLINK("x"),4/5/2011,110001', 'Ada "Addy",Vane,4/5/2012,110001'),
      { children: ['3 Ada "Addy" Vane 2012-05-04'], faults: ['2B ‘=HYPERLINK("x")’ is a formula: write the value'] },
    ],
    ['of 100,000 rows', () => many(100_000), 'too-many-rows'],
    ['with headings alone', () => csv(), 'no-heading'],
    ['empty', () => Buffer.alloc(0), 'empty'],
    ['blank', () => Buffer.from(' \n \n'), 'empty'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-spreadsheet'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'not-a-spreadsheet'],
    ['of Excel 2003, or locked', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['a workbook', () => workbook(HEADING, ['Zoë', 'O’Neill', born('2011-05-04'), 110_001]), zoe],
    ['with days as Excel counts them', () => workbook(HEADING, ['Zoë', 'O’Neill', 40_667, 110_001]), zoe],
    [
      'with a title in merged cells',
      () =>
        workbook([{ value: 'Children of 2026', span: 4 }], [], HEADING, [
          'Zoë',
          'O’Neill',
          born('2011-05-04'),
          110_001,
        ]),
      { ...zoe, children: ['4 Zoë O’Neill 2011-05-04'] },
    ],
    [
      'with formulas, by what they came to',
      () =>
        packed(
          `${headings}<row r="2">${text('A2', 'Zoë')}${text('B2', 'O’Neill', 'UPPER(X2)')}<c r="C2"><f>40666+1</f><v>40667</v></c><c r="D2"><v>110001</v></c></row>`,
        ),
      zoe,
    ],
    [
      'with a formula that failed',
      () =>
        packed(
          `${headings}<row r="2">${text('A2', 'Zoë')}<c r="C2" t="e"><f>X</f><v>#REF!</v></c><c r="D2"><v>110001</v></c></row>`,
        ),
      { children: [], faults: ['2C ‘#REF!’ is an error of the spreadsheet: mend its formula, or write the value'] },
    ],
    [
      'with rows that begin far down',
      () =>
        packed(
          `${headings}<row r="40">${text('A40', 'Zoë')}${text('B40', 'O’Neill')}<c r="C40"><v>40667</v></c><c r="D40"><v>110001</v></c></row>`,
        ),
      { ...zoe, children: ['40 Zoë O’Neill 2011-05-04'] },
    ],
    [
      'with a cell a million rows down',
      () => packed(`${headings}<row r="1048576">${text('XFD1048576', 'x')}</row>`),
      'too-many-rows',
    ],
    ['with a cell far to the right', () => packed(`${headings}<row r="2">${text('XFD2', 'x')}</row>`), 'too-wide'],
    ['cut off on the way', async () => (await workbook(HEADING)).subarray(0, 900), 'broken'],
    ['a zip of something else', () => Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'broken'],
    ['a zip bomb', bomb, 'too-much-within'],
  ])('is read, or refused by what is wrong with it: %s', async (_, made, said) =>
    expect(await read(await made())).toEqual(said),
  );
});
