import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { ESTABLISHMENTS } from '../establishment/establishment.ts';
import { PUBLISHED_COLUMNS, PUBLISHED_LINKS, publishedLink, publishedRow } from './register-as-published.fixtures.ts';
import { takeRegister } from './take-register.service.ts';

/** As many as the register holds, open and closed. */
const MANY = 50_000;

const quoted = (row: readonly string[]) => `${row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\r\n`;
/** Windows-1252, of which this sign and Latin-1 differ. */
const bytes = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');

/** Writes both files, of so many establishments. */
async function publishRegister(files: Readonly<{ register: string; links: string }>, many: number): Promise<void> {
  const write = async (path: string, rows: Iterable<readonly string[]>) => {
    const out = createWriteStream(path);
    for (const row of rows) if (!out.write(bytes(quoted(row)))) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
  };
  await write(files.register, [PUBLISHED_COLUMNS].concat(Array.from({ length: many }, (_, n) => publishedRow(n))));
  const closed = Array.from({ length: Math.floor(many / 10) }, (_, n) => publishedLink(n * 10 + 9));
  await write(files.links, [PUBLISHED_LINKS, ...closed]);
}

let folder: string;
let reference: SqliteReferenceData;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
  reference = await SqliteReferenceData.open(join(folder, 'reference.sqlite'));
}, 60_000);
afterAll(async () => {
  await reference.close();
  rmSync(folder, { recursive: true });
});

describe('The register as it is published', () => {
  const files = () => ({ register: join(folder, 'edubasealldata20260112.csv'), links: join(folder, 'links.csv') });
  const taking = (publishedOn: `2026-01-${number}`) =>
    takeRegister(reference, files(), { publishedOn, now: '2026-01-12T09:00:00.000Z' });

  it('has more than a hundred columns, each once', () => {
    expect(PUBLISHED_COLUMNS.length).toBeGreaterThan(100);
    expect(new Set(PUBLISHED_COLUMNS).size).toBe(PUBLISHED_COLUMNS.length);
  });

  it('is taken whole, with names in its own encoding, its days, and what took the place of what closed', async () => {
    await publishRegister(files(), MANY);
    expect(await taking('2026-01-12')).toMatchObject({ entries: MANY, added: MANY, changed: 0, gone: 0 });
    const found = await reference.get(ESTABLISHMENTS, ['100009', '149998', '149999']);
    expect(found.get('100009')).toMatchObject({
      ...{ name: 'St Zoë’s 9, "The Fen"', status: 'closed', openedOn: '1998-09-01', closedOn: '2023-08-31' },
      ...{ successors: [{ urn: 100_010, name: 'St Zoë’s 10' }] },
    });
    expect(found.get('149998')).toMatchObject({ status: 'open', closedOn: null, successors: [] });
    expect(found.get('149999')).toMatchObject({ status: 'closed' });
  }, 240_000);

  it('costs the next day what changed', async () => {
    await publishRegister(files(), MANY + 3);
    expect(await taking('2026-01-13')).toMatchObject({ entries: MANY + 3, added: 3, changed: 0, gone: 0 });
  }, 240_000);
});
