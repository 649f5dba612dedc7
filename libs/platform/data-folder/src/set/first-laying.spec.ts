import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { admitSet, beginLaying, KeptMarks, laySet, StoreNotSound, type Member } from '../index.ts';

let folder: string;
let members: readonly Member[];
const NAMES = ['red', 'blue', 'made-again'];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-'));
  members = NAMES.map((name) => ({
    file: join(folder, name),
    grows: [{ what: `${name} things`, table: 'things', number: 'number', id: 'id' }],
    witnesses: [],
    rebuilt: name === 'made-again',
  }));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As an adapter does: makes its file if it is not there. */
const open = (member: Member) => {
  const db = new Database(member.file);
  db.pragma('journal_mode = WAL');
  db.exec('create table if not exists things (number integer primary key, id text)');
  return db;
};
const make = (...some: readonly Member[]) => some.forEach((member) => open(member).close());
const add = (member: Member, id: string) => {
  const db = open(member);
  db.prepare('insert into things (id) values (?)').run(id);
  db.close();
};

describe('The first laying of a set', () => {
  it('leaves files that know each other, and no mark of its own', () => {
    expect(admitSet(folder, members)).toMatchObject({ fresh: true, belonging: null });
    beginLaying(folder);
    make(...members);
    const { set } = laySet(folder, members, { mode: 'demo' });
    expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
    expect(admitSet(folder, members)).toMatchObject({ fresh: false, belonging: { set, mode: 'demo' }, rebuilt: [] });
  });

  it.each([0, 1, 2, 3])('is gone on with when a crash cut it off after %i files', (made) => {
    beginLaying(folder);
    make(...members.slice(0, made));
    if (made < NAMES.length) writeFileSync(members[made]!.file, '');
    expect(admitSet(folder, members)).toMatchObject({ fresh: true });
  });

  it('is gone on with under the identity that some files were told', () => {
    beginLaying(folder);
    make(...members);
    const { set } = laySet(folder, members.slice(0, 1), { mode: 'demo' });
    beginLaying(folder);
    expect(admitSet(folder, members)).toMatchObject({ fresh: true, belonging: { set } });
  });

  it('never passes for one once a file holds anything', () => {
    beginLaying(folder);
    make(...members);
    laySet(folder, members, { mode: 'demo' });
    add(members[0]!, 'a');
    rmSync(members[1]!.file);
    beginLaying(folder);
    expect(() => admitSet(folder, members)).toThrow(StoreNotSound);
  });

  it('is not begun where something is left of a store', () => {
    const trace = join(folder, 'list');
    writeFileSync(trace, '');
    expect(() => admitSet(folder, members, [trace])).toThrow(/red is gone\.\n.*blue is gone\./);
  });

  it('is made good for files that were there before files knew each other', () => {
    make(...members);
    add(members[0]!, 'a');
    expect(admitSet(folder, members)).toMatchObject({ fresh: false, belonging: null });
    laySet(folder, members, { mode: 'live' });
    expect(admitSet(folder, members)).toMatchObject({ belonging: { mode: 'live' } });
  });
});

describe('What files keep of each other', () => {
  beforeEach(() => {
    make(...members);
    for (const member of members) add(member, 'a');
  });
  const kept = () => new KeptMarks(members, laySet(folder, members, { mode: 'demo' }));

  it('is told at the last look before the end, in every file, and tells an older copy', async () => {
    const marks = kept();
    add(members[0]!, 'b');
    await marks.close();
    const db = open(members[0]!);
    db.exec('delete from things where number = 2');
    db.close();
    expect(() => admitSet(folder, members)).toThrow(
      'red is older than the files beside it: it ends with number 1 of its red things, and they know of number 2.',
    );
  });

  it('tells one that was exchanged for another of the same length', async () => {
    await kept().close();
    const db = open(members[1]!);
    db.exec("update things set id = 'other'");
    db.close();
    expect(() => admitSet(folder, members)).toThrow('blue is another one than was here');
  });

  it('never says more than is there: what was added after the last look may be lost unseen', async () => {
    const marks = kept();
    await marks.look();
    add(members[0]!, 'b');
    const db = open(members[0]!);
    db.exec('delete from things where number = 2');
    db.close();
    expect(admitSet(folder, members).fresh).toBe(false);
    await marks.close();
  });

  it('is not missed in a file of an earlier release, which has fewer tables', async () => {
    await kept().close();
    const later = { table: 'later_things', number: 'number', id: 'id', what: 'later things' };
    const witness = { of: 'red things', sql: 'select number, id, null as numbering from later_things' };
    const newer = members.map((member) => ({ ...member, grows: [...member.grows, later], witnesses: [witness] }));
    expect(admitSet(folder, newer).fresh).toBe(false);
  });

  it('says which mode the set is of: files of two modes are no set', async () => {
    laySet(folder, members, { mode: 'demo', set: 'one' });
    laySet(folder, [members[1]!], { mode: 'live', set: 'one' });
    expect(() => admitSet(folder, members)).toThrow('blue belongs to another store than the files beside it.');
  });

  it('is taken away with a file that can be made again', async () => {
    await kept().close();
    writeFileSync(members[2]!.file, 'no database');
    rmSync(`${members[2]!.file}-wal`, { force: true });
    expect(admitSet(folder, members).rebuilt).toEqual(['made-again is damaged (file is not a database).']);
    expect(existsSync(members[2]!.file)).toBe(false);
  });

  it('knows how far the least knowing file is settled', async () => {
    laySet(folder, members, { mode: 'demo', set: 'one', settled: 'store.0002' });
    laySet(folder, [members[1]!], { mode: 'demo', set: 'one', settled: 'store.0001' });
    expect(admitSet(folder, members).belonging).toMatchObject({ settled: 'store.0001' });
  });
});
