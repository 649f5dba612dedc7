import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { asOneRequest } from '../port/one-request.ts';
import { OnceARequest } from './once-a-request.ts';

let folder: string;
let here: Database.Database;
let other: Database.Database;
let read: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-once-'));
  [here, other] = [new Database(join(folder, 'views')), new Database(join(folder, 'views'))];
  here.exec('pragma journal_mode = wal; create table document (id text primary key, said text)');
  here.exec("insert into document values ('a', 'first'), ('b', 'beside')");
  read = [];
});

afterEach(() => {
  for (const each of [here, other]) each.close();
  rmSync(folder, { recursive: true });
});

const change = (database: Database.Database) => database.exec("update document set said = 'changed' where id = 'a'");
const reader = () => {
  const once = new OnceARequest(here);
  const stored = (ids: readonly string[]) => {
    read.push(ids.join());
    const rows = here.prepare('select id, said from document').all() as { id: string; said: string }[];
    return new Map(rows.filter(({ id }) => ids.includes(id)).map(({ id, said }) => [id, said]));
  };
  return {
    whole: () => once.of('all', () => [...stored(['a']).values()].join()),
    each: (...ids: string[]) => Object.fromEntries(once.each('document', ids, stored)),
  };
};

describe('What a request reads twice', () => {
  it('is read once', () =>
    asOneRequest(() => {
      const { whole } = reader();
      expect([whole(), whole(), read]).toEqual(['first', 'first', ['a']]);
    }));

  it('is read once each, and with others only what was not read before', () =>
    asOneRequest(() => {
      const { each } = reader();
      expect([each('a', 'none'), each('none', 'b', 'a')]).toEqual([{ a: 'first' }, { a: 'first', b: 'beside' }]);
      expect(read).toEqual(['a,none', 'b']);
    }));

  it.each([
    ['by this connection', () => here],
    ['by another', () => other],
  ])('is read anew once anything was committed %s', (_, by) =>
    asOneRequest(() => {
      const { whole, each } = reader();
      expect([whole(), each('a')]).toEqual(['first', { a: 'first' }]);
      change(by());
      expect([whole(), each('a')]).toEqual(['changed', { a: 'changed' }]);
    }),
  );

  it('is of one moment, though it was committed to in the middle', () =>
    asOneRequest(() => {
      const once = new OnceARequest(here);
      const said = () => (here.prepare("select said from document where id = 'a'").pluck().get() as string) ?? '';
      const stored = (ids: readonly string[]) => {
        if (ids.join() === 'b') change(other);
        return new Map(ids.map((id) => [id, said()]));
      };
      once.each('document', ['a'], stored);
      expect(Object.fromEntries(once.each('document', ['a', 'b'], stored))).toEqual({ a: 'changed', b: 'changed' });
    }));

  it('is read again by the next request, and by whoever answers none', () => {
    const { whole } = reader();
    for (let n = 0; n < 2; n++) asOneRequest(whole);
    for (let n = 0; n < 2; n++) whole();
    expect(read).toHaveLength(4);
  });
});
