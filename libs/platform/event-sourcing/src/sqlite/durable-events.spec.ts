import fs, { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { aroundGet, aTurn, HeldDisk } from '#contract/sqlite-file';
import { askedUntil } from '#contract/time';
import { anEvent, collect, iterate } from '../contract/sample-events.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { type Position, positionOf } from '../port/position.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import { appendWriter } from './append-writer.ts';
import { openEventFile } from './event-file.ts';
import { EVENT_QUERIES } from './event-queries.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

let folder: string;
let store: SqliteEventStore;
let first: Position;
let disk: HeldDisk;

const open = () => SqliteEventStore.open(join(folder, 'events.sqlite'), { pollMs: 1, disk });

beforeEach(async () => {
  disk = new HeldDisk();
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
  store = await open();
  first = (await store.append('case-1', 'no-stream', [anEvent()])).position;
  disk.hold();
});
afterEach(async () => {
  jest.restoreAllMocks();
  disk.letAllGo();
  await store.close();
  rmSync(folder, { recursive: true });
});

const next = (position: Position) => positionOf(store.storeId, Number(position.slice(-20)) + 1);

it('acknowledges an append when it is on the disk, and those asked for meanwhile together at the next flush', async () => {
  const answered: string[] = [];
  const append = (stream: string) => store.append(stream, 'no-stream', [anEvent()]).then(() => answered.push(stream));
  const one = append('case-2');
  await disk.reaches(1);
  const more = ['case-3', 'case-4', 'case-5'].map(append);
  await aTurn();
  expect(answered).toEqual([]);
  disk.letGo(0);
  await one;
  await disk.reaches(2);
  expect(answered).toEqual(['case-2']);
  disk.letGo(1);
  await Promise.all(more);
  expect(disk.begun).toBe(2);
});

it('shows nobody what is committed and not on the disk: follower, reader by position, or reader of the stream', async () => {
  const stop = new AbortController();
  const followed: PersistedEvent[] = [];
  const following = (async () => {
    for await (const event of store.subscribe(null, stop.signal)) followed.push(event);
  })();
  const appended = store.append('case-1', 0, [anEvent()]);
  await disk.reaches(1);
  const seen: string[] = [];
  const reads = {
    head: store.head(),
    all: collect(store.readAll(null)).then((events) => events.length),
    stream: store.readStream('case-1').then((events) => events.length),
    at: store.eventAt(next(first)).then((event) => event?.revision),
  };
  for (const [name, read] of Object.entries(reads)) void read.then(() => seen.push(name));
  await aTurn();
  await aTurn();
  expect([seen, followed.length]).toEqual([[], 1]);
  disk.letGo(0);
  expect(await Promise.all(Object.values(reads))).toEqual([(await appended).position, 2, 2, 1]);
  const told = () => followed.length;
  await askedUntil('the second event', told, (count) => count >= 2, { everyMs: 1, times: 40_000 });
  stop.abort();
  await following;
  expect(disk.begun).toBe(1);
});

it('answers at once what is on the disk, whatever else is not', async () => {
  const appended = store.append('case-2', 'no-stream', [anEvent()]);
  await disk.reaches(1);
  expect(await store.readStream('case-1')).toHaveLength(1);
  expect(await store.eventAt(first)).toMatchObject({ revision: 0 });
  disk.letGo(0);
  await appended;
});

it('shows what another process committed only once it has flushed it itself', async () => {
  const other = await open();
  const appended = other.append('case-2', 'no-stream', [anEvent()]);
  await disk.reaches(1);
  const followed = iterate(store.subscribe(first, new AbortController().signal)).next();
  const seen: string[] = [];
  void followed.then(() => seen.push('followed'));
  await disk.reaches(2);
  const head = store.head().then((position) => seen.push(position!));
  await aTurn();
  expect(seen).toEqual([]);
  disk.letAllGo();
  await Promise.all([followed, head]);
  expect(seen.toSorted()).toEqual([(await appended).position, 'followed'].toSorted());
  await other.close();
});

it('says that nothing is known of what was under way when the disk failed, and writes nothing more', async () => {
  const event = anEvent();
  const underWay = store.append('case-1', 0, [event]);
  await disk.reaches(1);
  const waiting = store.append('case-2', 'no-stream', [anEvent()]);
  disk.fail(0);
  await Promise.all([
    expect(underWay).rejects.toThrow(UnknownOutcome),
    expect(waiting).rejects.toThrow(StoreUnavailable),
  ]);
  const again = await store.append('case-1', 0, [event]).catch((error: unknown) => error);
  expect(again).toBeInstanceOf(UnknownOutcome);
  expect(again).toMatchObject({ cause: { cause: { code: 'EIO' } } });

  // What was on the disk is there to be read, and no more of it.
  expect(await store.head()).toBe(first);
  expect(await collect(store.readAll(null))).toHaveLength(1);
  await expect(store.readStream('case-1')).rejects.toThrow(UnknownOutcome);
  expect(await store.readStream('case-2')).toEqual([]);

  const reopened = await open();
  expect((await reopened.readStream('case-1')).at(-1)).toMatchObject({ id: event.id });
  await reopened.close();
});

it('takes what another process commits while it is opened, after its flush, for what is not on the disk', async () => {
  const other = openEventFile(join(folder, 'events.sqlite'));
  const write = appendWriter(other, store.storeId);
  const { fsyncSync } = fs;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    fsyncSync(descriptor);
    if (!fs.fstatSync(descriptor).isDirectory()) return; // the folder comes after the log
    write({ stream: 'case-2', expected: 'no-stream', events: [anEvent()], bytes: 0 });
  });
  const opened = await open();
  expect(disk.begun).toBe(0);
  const read = opened.readStream('case-2');
  await disk.reaches(1);
  disk.letAllGo();
  expect(await read).toHaveLength(1);
  await opened.close();
  other.close();
});

it('tells no append as lost that the disk has, though the file cannot be read just then', async () => {
  const reading = { fails: false };
  aroundGet(EVENT_QUERIES.head, (get) => {
    if (reading.fails) throw new Error('disk I/O error');
    return get();
  });
  const unread = await open();
  const appended = unread.append('case-2', 'no-stream', [anEvent()]);
  reading.fails = true;
  await disk.reaches(1);
  disk.letGo(0);
  await expect(appended).resolves.toMatchObject({ revision: 0 });
  await expect(unread.head()).rejects.toThrow('disk I/O error');
  unread.readAll(null); // by nobody: that it cannot be read is no end of this process
  await aTurn();
  reading.fails = false;
  expect(await unread.head()).toBe(next(first));
  await unread.close();
});

it('leaves the file closed where what is there cannot be flushed', async () => {
  await store.close();
  const file = join(folder, 'events.sqlite');
  jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw new Error('EIO');
  });
  await expect(open()).rejects.toThrow('EIO');
  // Whoever closes last empties the log.
  expect(existsSync(`${file}-wal`)).toBe(false);
});
