import { expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { fileOf, type FileCell } from './file-of-rows.ts';

const rows = (typed: string): readonly (readonly FileCell[])[] => [
  [typed, { day: '2026-02-09' }, 3],
  ['Ama', null, null],
];
const HEAD = ['Name', 'Until', 'Marks'];
const opened = async (typed: string) => {
  const [sheet] = await readWorkbook(Buffer.from((await fileOf('xlsx', HEAD, rows(typed))) as Uint8Array));
  return (sheet as unknown as { data: unknown[][] }).data;
};

it.each(['=1+1', '+44 1733', '-2', '@SUM(A1)', '\t=1', '\r=1'])('%j is text in both kinds of file', async (typed) => {
  const [, line = ''] = String(await fileOf('csv', HEAD, rows(typed))).split('\r\n');
  expect(line.replace(/^"/, '')).toMatch(/^'/);
  // Who reads a workbook anew takes the blanks off.
  expect((await opened(typed))[1]![0]).toBe(typed.trim());
  const within = unzipSync((await fileOf('xlsx', HEAD, rows(typed))) as Uint8Array);
  expect(strFromU8(within['xl/worksheets/sheet1.xml']!)).toMatch(/<c r="A2"[^>]* t="(?:s|inlineStr)"/);
  expect(strFromU8(within['xl/worksheets/sheet1.xml']!)).not.toMatch(/<f[ >]/);
});

it('a day sorts as a day, a number as a number, and what is not there is empty', async () => {
  expect(await opened('Zoë')).toEqual([HEAD, ['Zoë', new Date('2026-02-09T00:00:00Z'), 3], ['Ama', null, null]]);
  expect(await fileOf('csv', HEAD, rows('Zoë'))).toBe('\ufeffName,Until,Marks\r\nZoë,2026-02-09,3\r\nAma,,\r\n');
});

it('what XML cannot say is left out', async () => expect((await opened('Zo\u0001ë'))[1]![0]).toBe('Zoë'));
