import { writeFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Contended } from '../contract/append-process.ts';
import { anEvent, newStream, someEvents } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { linesOf, startWriter } from '../contract/writer-process.ts';
import { ForeignPosition } from '../port/position.ts';
import { giveNewStoreId, layOnce, openEventFile, storeIdIn, UnusableEventFile } from './event-file.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

const module = new URL('./sqlite-event-store.ts', import.meta.url).href;

async function written(file: string): Promise<Database.Database> {
  const store = await SqliteEventStore.open(file);
  await store.append(newStream(), 'no-stream', [anEvent(), anEvent()]);
  await store.close();
  return openEventFile(file);
}

describe('the file of events', () => {
  it(
    'is written so that a COMMIT that returned is on the disk',
    inFolder(async (at) => {
      const db = openEventFile(at('events.sqlite'));
      const set = ['journal_mode', 'synchronous', 'fullfsync'].map((name) => db.pragma(name, { simple: true }));
      db.close();
      expect(set).toEqual(['wal', 2, 1]);
    }),
  );

  it.each([
    ['an event changed', `UPDATE events SET data = '{}' WHERE position = 1`, 'An event is never changed.'],
    ['an event deleted', 'DELETE FROM events WHERE position = 2', 'An event is never deleted.'],
    [
      'an event replaced',
      `INSERT OR REPLACE INTO events SELECT position, stream, revision, id, type, '{}', metadata FROM events`,
      'An event is never deleted.',
    ],
    ['a stream renamed', `UPDATE streams SET name = 'case-2'`, 'A stream is never renamed.'],
    ['a stream deleted', 'DELETE FROM streams', 'A stream is never deleted.'],
  ])('refuses %s', (_, sql, words) =>
    inFolder(async (at) => {
      const db = await written(at('events.sqlite'));
      expect(() => db.exec(sql)).toThrow(words);
      db.close();
    })(),
  );

  it(
    'never uses a position twice, though its last event were taken out by force',
    inFolder(async (at) => {
      const db = await written(at('events.sqlite'));
      db.exec('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE position = 2');
      db.close();
      const store = await SqliteEventStore.open(at('events.sqlite'));
      expect((await store.append(newStream(), 'no-stream', [anEvent()])).position).toMatch(/\.0{19}3$/);
      await store.close();
    }),
  );

  it.each([
    ['is no database', 'it is not an SQLite database'],
    ['belongs to something else', 'it is a database of something else'],
    ['comes from a later version', 'it has format 99, this version of Throughline reads 1'],
  ])('is refused in words when it %s', (what, words) =>
    inFolder(async (at) => {
      const file = at('events.sqlite');
      if (what === 'is no database') await writeFile(file, 'Dear Sir or Madam, '.repeat(100));
      else {
        const db = what === 'comes from a later version' ? openEventFile(file) : new Database(file);
        db.exec(what === 'comes from a later version' ? 'PRAGMA user_version = 99' : 'CREATE TABLE letters (id)');
        db.close();
      }
      const opened = SqliteEventStore.open(file);
      await expect(opened).rejects.toBeInstanceOf(UnusableEventFile);
      await expect(opened).rejects.toThrow(`${file} cannot be used as the event store: ${words}.`);
    })(),
  );

  it(
    'is not laid again when another process laid it between the look and the lock',
    inFolder(async (at) => {
      const db = new Database(at('events.sqlite'));
      const locking = db.transaction.bind(db);
      const rivals: string[] = [];
      jest.spyOn(db, 'transaction').mockImplementationOnce((body) => {
        const rival = openEventFile(at('events.sqlite'));
        rivals.push(storeIdIn(rival));
        rival.close();
        return locking(body);
      });
      layOnce(db, at('events.sqlite'));
      expect([storeIdIn(db)]).toEqual(rivals);
      db.close();
    }),
  );

  it(
    'is laid once when four processes make it at the same time',
    inFolder(async (at) => {
      const location = at('events.sqlite');
      const writers = [1, 2, 3, 4].map(() => {
        const writer = startWriter({ module, exported: 'SqliteEventStore', location }, 'contend', 'case-1', '5');
        writer.stdin!.end();
        return linesOf<Contended | 'ready'>(writer);
      });
      await Promise.all(writers);
      const store = await SqliteEventStore.open(location);
      expect(await store.readStream('case-1')).toHaveLength(20);
      await store.close();
    }),
    60_000,
  );

  it(
    'given a new id is another store: positions of the original are refused',
    inFolder(async (at) => {
      const file = at('events.sqlite');
      const original = await SqliteEventStore.open(file);
      const { position } = await original.append('case-1', 'no-stream', someEvents(2));
      await original.close();
      const id = giveNewStoreId(file);
      const restored = await SqliteEventStore.open(file);
      expect(id).not.toBe(original.storeId);
      expect(restored.storeId).toBe(id);
      expect(() => restored.readAll(position)).toThrow(ForeignPosition);
      expect(await restored.readStream('case-1')).toHaveLength(2);
      await restored.close();
    }),
  );
});
