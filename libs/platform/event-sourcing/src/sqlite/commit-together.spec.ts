import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { newStream, someEvents } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import type { ExpectedRevision } from '../port/event-store.ts';
import { StoreUnavailable, UnknownOutcome, WrongExpectedRevision } from '../port/store-errors.ts';
import { appendWriter } from './append-writer.ts';
import { commitTogether } from './commit-together.ts';
import { openEventFile, storeIdIn } from './event-file.ts';

const append = (stream: string, expected: ExpectedRevision, count: number) => ({
  stream,
  expected,
  events: someEvents(count),
  bytes: 0,
});

const counts = (db: Database.Database) =>
  ['events', 'streams'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

const disk = { commit: <T>(work: () => T): T => work() };

const committer = (db: Database.Database) => commitTogether(db, appendWriter(db, storeIdIn(db)), disk);

describe('committing together', () => {
  it(
    'takes a failed append back alone, though it had written a part',
    inFolder(async (at) => {
      const db = openEventFile(at('events.sqlite'));
      const write = appendWriter(db, storeIdIn(db));
      const commit = commitTogether(
        db,
        (one) => {
          const appended = write(one);
          if (one.events.length === 2) throw new Error('after writing');
          return appended;
        },
        disk,
      );
      const outcomes = commit([1, 2, 3].map((count) => append(newStream(), 'no-stream', count)))!;
      expect(outcomes.map((outcome) => 'appended' in outcome)).toEqual([true, false, true]);
      expect(counts(db)).toEqual([4, 2]);
      db.close();
    }),
  );

  it(
    'takes everything back when the disk fails under one of them: it is no fault of that append',
    inFolder(async (at) => {
      const db = openEventFile(at('events.sqlite'));
      const write = appendWriter(db, storeIdIn(db));
      const commit = commitTogether(
        db,
        (one) => {
          if (one.events.length === 2) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
          return write(one);
        },
        disk,
      );
      const outcomes = commit([1, 2, 3].map((count) => append(newStream(), 'no-stream', count)))!;
      expect(outcomes).toEqual([1, 2, 3].map(() => ({ error: expect.any(StoreUnavailable) })));
      expect(counts(db)).toEqual([0, 0]);
      db.close();
    }),
  );

  it(
    'answers that nothing was written when the disk is full, leaves nothing, and goes on when there is room',
    inFolder(async (at) => {
      const db = openEventFile(at('events.sqlite'));
      const commit = committer(db);
      const pages = db.pragma('page_count', { simple: true }) as number;
      db.pragma(`max_page_count = ${pages + 2}`);
      const group = [1, 2_000].map((count) => append(newStream(), 'no-stream', count));
      const errors = commit(group)!.map((outcome) => 'error' in outcome && outcome.error);
      expect(errors).toEqual([expect.any(StoreUnavailable), expect.any(StoreUnavailable)]);
      expect(counts(db)).toEqual([0, 0]);
      db.pragma('max_page_count = 1000000');
      expect(commit(group)!.every((outcome) => 'appended' in outcome)).toBe(true);
      expect(counts(db)).toEqual([2_001, 2]);
      db.close();
    }),
  );

  it(
    'answers an unknown outcome when COMMIT itself fails, and a conflict as the conflict it is',
    inFolder(async (at) => {
      const db = openEventFile(at('events.sqlite'));
      // Without a WAL a reader keeps a COMMIT from finishing: the one fault of COMMIT that can be had at will.
      db.pragma('journal_mode = DELETE');
      const slow = new Database(at('events.sqlite'));
      slow.exec('BEGIN');
      slow.prepare('SELECT * FROM store').get();
      const commit = committer(db);
      const outcomes = commit([append('case-1', 'no-stream', 1), append('case-1', 7, 1)])!;
      expect(outcomes).toEqual([{ error: expect.any(UnknownOutcome) }, { error: expect.any(WrongExpectedRevision) }]);
      slow.close();
      expect(db.inTransaction).toBe(false);
      expect(commit([append('case-1', 'no-stream', 1)])).toEqual([{ appended: expect.anything() }]);
      db.close();
    }),
  );
});
