import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { operatorOf, type Told } from './operator.ts';
import { verbProcess } from './verb-process.ts';

let place: string;
let service: Service;
let operator: (...words: readonly string[]) => Promise<Told>;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'verbs-'));
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const officer = service.as(senOfficer);
  const { id } = (await officer.post('/children', paperwork.child)).written;
  for (let n = 0; n < 3; n++) await officer.read(`/children/${id}`);
  await service.drained();
  operator = operatorOf(service.folder);
}, 60_000);
afterAll(async () => {
  await service.end();
  rmSync(place, { recursive: true });
});

describe('the command line', () => {
  it('lists the verbs, says how to configure them and what its exit codes mean', async () => {
    const { code, said } = await verbProcess(['--help'], {});
    expect(code).toBe(0);
    for (const verb of ['verify-history', 'rebuild-view', 'retry-parked', 'backup', 'restore'])
      expect(said).toContain(verb);
    expect(said).toContain('Exit codes: 0 done; 1 done, and something is not as it should be; 2 refused; 3 failed.');
  }, 30_000);

  it('does what it was told, and complains of nothing, where nobody reads on', async () => {
    const there = join(place, 'unread');
    const told = await verbProcess(['backup', there], { DATA_DIR: service.folder }, 'sources', false);
    expect(told).toEqual({ code: 0, said: '', complained: '' });
    expect(existsSync(join(there, 'manifest.json'))).toBe(true);
  }, 30_000);

  it.each([
    [['seal'], "unknown command 'seal'"],
    [['rebuild-view'], "missing required argument 'name'"],
    [['backup', 'there', '--key', 'here'], "unknown option '--key'"],
  ])('refuses %j in words', async (words, complained) => {
    expect(await operator(...words)).toMatchObject({ code: 2, complained: expect.stringContaining(complained) });
  });

  it('names every variable that is wrong, as the server does', async () => {
    const wrong = operatorOf(service.folder, { PORT: 'x', MODE: 'test' });
    const { code, complained } = await wrong('verify-history');
    expect([code, complained]).toEqual([2, expect.stringMatching(/Nothing was done[^]*PORT: [^]*MODE: /)]);
  });

  it.each([['verify-history'], ['rebuild-view', 'outcomes'], ['backup', 'anywhere']])(
    'makes no store where there is none: %s',
    async (...words) => {
      const folder = join(place, 'nothing-here');
      expect(await operatorOf(folder)(...words)).toMatchObject({
        code: 2,
        complained: expect.stringContaining('holds no store'),
      });
      expect(existsSync(folder)).toBe(false);
    },
  );
});

describe('a backup is refused', () => {
  it.each([
    ['for the record', (mistyped: string) => [join(mistyped, 'b')]],
    ['for the keys', (mistyped: string) => [join(place, 'b'), '--keys', join(mistyped, 'keys')]],
  ])('where the way to the folder %s is mistyped, and makes none', async (_, words) => {
    const mistyped = join(place, 'bakcups');
    const told = await operator('backup', ...words(mistyped));
    expect(told).toMatchObject({ code: 2, complained: expect.stringContaining(`There is no folder ${mistyped}.`) });
    expect([existsSync(mistyped), existsSync(join(place, 'b'))]).toEqual([false, false]);
  });

  it('inside the data folder, or with the keys beside the record', async () => {
    const inside = await operator('backup', join(service.folder, 'backup'));
    expect(inside).toMatchObject({ code: 2, complained: expect.stringContaining('would be lost with it') });
    const beside = await operator('backup', join(place, 'b'), '--keys', join(place, 'b', 'keys'));
    expect(beside).toMatchObject({ code: 2, complained: expect.stringContaining('a folder of their own') });
    expect(existsSync(join(place, 'b'))).toBe(false);
  });

  it('over anything that is there', async () => {
    mkdirSync(join(place, 'taken'));
    writeFileSync(join(place, 'taken', 'manifest.json'), 'the only other copy');
    const told = await operator('backup', join(place, 'taken'));
    expect(told).toMatchObject({ code: 2, complained: expect.stringContaining('overwrites nothing') });
  });

  it('with another master key', async () => {
    const file = join(place, 'key');
    writeFileSync(file, Buffer.alloc(32, 'another').toString('base64'), { mode: 0o600 });
    const told = await operatorOf(service.folder, { MASTER_KEY_FILE: file })('backup', join(place, 'with-another'));
    expect(told).toMatchObject({ code: 2, complained: expect.stringContaining('does not hold the master key') });
    expect(readdirSync(join(place, 'with-another'))).toEqual([]);
  });
});

describe('verify-history names a broken access journal', () => {
  it.each([
    ['altered', `UPDATE access_entries SET entry = replace(entry, '"opened"', '"refused"') WHERE number = 1`],
    ['missing', 'DELETE FROM access_entries WHERE number = 1'],
  ])('with an entry %s', async (why, statement) => {
    const copy = join(place, why);
    expect((await operator('backup', copy)).code).toBe(0);
    const folder = mkdtempSync(join(place, 'spoilt-'));
    const [from, to] = [dataFiles(copy), dataFiles(folder)];
    for (const name of ['events', 'operations'] as const) cpSync(from[name], to[name]);
    const db = new Database(to.operations);
    const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[];
    for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.exec(statement);
    db.close();
    const { code, said } = await operatorOf(folder)('verify-history');
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(new RegExp(`BAD  access journal, chain .*, entry 1: ${why}`)),
    ]);
  });
});
