import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { anEvent, iterate, pull } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import { EVENT_QUERIES } from './event-queries.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

const LARGE = JSON.stringify('x'.repeat(800_000));
const APPENDS = 24; // 19 MB in all; SQLite tries to empty the WAL whenever it is longer than 4 MB

async function longestWal(file: string, store: SqliteEventStore, eachTime: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  for (let n = 0; n < APPENDS; n += 1) {
    await store.append('case-1', n === 0 ? 'no-stream' : n - 1, [anEvent({ data: LARGE })]);
    await eachTime();
    longest = Math.max(longest, statSync(`${file}-wal`).size);
  }
  return longest;
}

describe('the write-ahead log', () => {
  it(
    'stays short beside a reader that lags behind',
    inFolder(async (at) => {
      const store = await SqliteEventStore.open(at('events.sqlite'));
      await store.append('case-0', 'no-stream', [anEvent()]);
      const events = iterate(store.subscribe(null, new AbortController().signal));
      const all = iterate(store.readAll(null));
      await pull(all, 1);
      expect(await longestWal(at('events.sqlite'), store, () => pull(events, 1))).toBeLessThan(8_000_000);
      await store.close();
    }),
    60_000,
  );

  it(
    'would not, if a reader held one statement open: this is what the pages are for',
    inFolder(async (at) => {
      const store = await SqliteEventStore.open(at('events.sqlite'));
      await store.append('case-0', 'no-stream', [anEvent(), anEvent()]);
      const reader = new Database(at('events.sqlite'), { readonly: true });
      const rows = reader.prepare(EVENT_QUERIES.page).iterate(0, 2, 2);
      rows.next();
      expect(await longestWal(at('events.sqlite'), store, async () => undefined)).toBeGreaterThan(16_000_000);
      rows.return!();
      reader.close();
      await store.close();
    }),
    60_000,
  );

  it(
    'is emptied by a clean close, and gone with the last one',
    inFolder(async (at) => {
      const [first, last] = [
        await SqliteEventStore.open(at('events.sqlite')),
        await SqliteEventStore.open(at('events.sqlite')),
      ];
      await first.append('case-1', 'no-stream', [anEvent()]);
      expect(statSync(at('events.sqlite-wal')).size).toBeGreaterThan(0);
      await first.close();
      expect(statSync(at('events.sqlite-wal')).size).toBe(0);
      await last.close();
      expect(existsSync(at('events.sqlite-wal'))).toBe(false);
    }),
  );
});

describe('a write lock held by another process', () => {
  it(
    'is waited for, while reads go on; past its time the append is refused in words and left out',
    inFolder(async (at) => {
      const store = await SqliteEventStore.open(at('events.sqlite'));
      const impatient = await SqliteEventStore.open(at('events.sqlite'), { busyTimeoutMs: 1 });
      const rival = new Database(at('events.sqlite'));
      rival.exec('BEGIN IMMEDIATE');
      const patient = store.append('case-1', 'no-stream', [anEvent()]);
      await expect(impatient.append('case-2', 'no-stream', [anEvent()])).rejects.toThrow(StoreUnavailable);
      expect(await store.head()).toBeNull();
      rival.exec('COMMIT');
      await expect(patient).resolves.toMatchObject({ revision: 0 });
      expect(await impatient.readStream('case-2')).toEqual([]);
      rival.close();
      await Promise.all([store.close(), impatient.close()]);
    }),
  );
});
