import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReferenceEntry } from '#platform/reference-data';
import type { Establishment } from '../establishment/establishment.ts';
import { REGISTER_COLUMNS } from './establishment-of-row.ts';
import { LINK_COLUMNS } from './links-of-rows.ts';
import { readRegister } from './read-register.service.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'register-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const quoted = (row: readonly string[]) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',');
/** As the register writes it: Windows-1252, of which these signs and Latin-1 differ. */
const bytes = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
function file(name: string, ...rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, bytes(rows.map(quoted).join('\r\n')));
  return path;
}
const eastmoor = [
  '110001',
  'Eastmoor “A”',
  'Academy',
  'Secondary',
  'Fenmarch',
  '1',
  '1-9-2012',
  '',
  'Eastmoor',
  'FM3 4AB',
  ...['11', '18'],
];
const named = (urn: string, name: string) => [urn, name, ...eastmoor.slice(2)];
const all = async (register: string, links: string | null = null) => {
  const entries: ReferenceEntry<Establishment>[] = [];
  for await (const entry of readRegister({ register, links })) entries.push(entry);
  return entries;
};

describe('The files of the register', () => {
  it('are read as they are written: Windows-1252, with commas and line breaks within quotes', async () => {
    const rows = [named('110002', 'St Zoë’s, Fenmarch'), named('110003', 'Two\r\nlines')];
    const [zoe, two] = await all(file('r.csv', REGISTER_COLUMNS, ...rows));
    expect([zoe!.content.name, two!.content.name]).toEqual(['St Zoë’s, Fenmarch', 'Two\r\nlines']);
    expect(zoe!.words).toEqual(['st', 'zoes', 'fenmarch', 'eastmoor', 'fm3', '4ab', '110002']);
  });

  it('may have other columns, in another order', async () => {
    const columns = ['Ignored', ...[...REGISTER_COLUMNS].reverse()];
    const row = ['x', ...named('110001', 'Eastmoor').reverse()];
    expect((await all(file('r.csv', columns, row)))[0]!.content.urn).toBe(110001);
  });

  it('may lack what is not needed to know a school', async () => {
    const columns = ['URN', 'EstablishmentName', 'EstablishmentStatus (code)'];
    const [entry] = await all(file('r.csv', columns, ['110001', 'Eastmoor', '2']));
    expect(entry!.content).toMatchObject({ status: 'closed', town: null, phase: null, openedOn: null, authority: '' });
  });

  it('say what a school grew out of and what took its place, each once', async () => {
    const link = ['110001', '110009', 'Eastmoor New', 'Successor - merged'];
    const links = file('l.csv', LINK_COLUMNS, link, link, ['110001', '110008', 'Old', 'Predecessor']);
    const [entry] = await all(file('r.csv', REGISTER_COLUMNS, named('110001', 'Eastmoor')), links);
    expect(entry!.content).toMatchObject({
      ...{ successors: [{ urn: 110009, name: 'Eastmoor New' }], predecessors: [{ urn: 110008, name: 'Old' }] },
    });
  });

  it('are refused with the line and the column of what cannot be read', async () => {
    const rows = [named('110001', 'Eastmoor'), named('11', 'Short')];
    await expect(all(file('r.csv', REGISTER_COLUMNS, ...rows))).rejects.toThrow(
      /r\.csv, line 3: URN is “11”, not six digits\. Nothing was changed\./,
    );
  });

  it('are refused where a column is missing, where a file is missing, and where a row is cut off', async () => {
    const without = REGISTER_COLUMNS.slice(1);
    await expect(all(file('r.csv', without, eastmoor.slice(1)))).rejects.toThrow('it has no column “URN”');
    await expect(all(join(folder, 'none.csv'))).rejects.toThrow('none.csv cannot be read (ENOENT)');
    await expect(all(file('c.csv', REGISTER_COLUMNS, eastmoor.slice(0, 4)))).rejects.toThrow('is no whole CSV file');
  });
});
