import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LogElsewhere, LogNotBrought, openSqliteFile, type SqliteFile } from '../index.ts';
import { PATIENCE_MS } from './in-patience.ts';

let folder: string;
let db: SqliteFile;
let log: LogElsewhere;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  db = openSqliteFile(join(folder, 'notes.sqlite'), ['create table notes (words blob) strict']);
  db.pragma('synchronous = NORMAL');
  log = new LogElsewhere(db, { pages: 20, long: 100 });
});
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await log.close();
  db.close();
  rmSync(folder, { recursive: true });
});

/** Some two pages each, since the table grows. */
const note = () => {
  db.prepare('insert into notes values (zeroblob(4096))').run();
  log.look();
};
const state = () => {
  const [[, pages, brought] = []] = db.prepare('PRAGMA wal_checkpoint(NOOP)').raw().all() as number[][];
  return { pages: pages!, brought: brought! };
};

it('brings no page on the loop, however many one turn writes', () => {
  for (let n = 0; n < 200; n++) note();
  expect(state()).toMatchObject({ brought: 0 });
  expect(state().pages).toBeGreaterThan(200);
});

it('brings them in a thread, while the loop goes on to write', async () => {
  for (let n = 0; n < 15; n++) note();
  await log.rested();
  const { pages, brought } = state();
  expect(brought).toBeGreaterThanOrEqual(20);
  expect(brought).toBeLessThanOrEqual(pages);
});

it('begins the log anew once it is long, while writing never rests, without a page brought on the loop', async () => {
  const onTheLoop = jest.spyOn(db, 'pragma');
  const lengths: number[] = [];
  const begunAnew = () => lengths.at(-1)! < lengths.at(-2)!;
  for (let written = 0; written < 2 || (!begunAnew() && written < 3_000); written++) {
    // Written while the thread is under way, so that it never leaves the log in the file whole, until writing waits for it.
    await new Promise(setImmediate);
    await log.ready();
    note();
    lengths.push(state().pages);
  }
  expect(begunAnew()).toBe(true);
  expect(lengths.at(-2)).toBeGreaterThanOrEqual(100);
  expect(onTheLoop).not.toHaveBeenCalled();
});

it('says that the disk does not answer rather than wait for ever for a thread that does not end', async () => {
  const stuck = new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => undefined)`);
  const silent = new LogElsewhere(db, { pages: 1, thread: stuck, patienceMs: 1 });
  note();
  silent.look();
  await expect(silent.close()).rejects.toThrow(/The disk has not answered for 0.001 seconds: .*notes.sqlite/);
});

describe('a thread that hangs while writing waits for it', () => {
  /** Answers the first time, without having brought anything: then it is asked for the rest. */
  const hangs = new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';
    parentPort.once('message', () => { parentPort.on('message', () => undefined); parentPort.postMessage('brought') })`);
  const hanging = (patienceMs: number) => {
    const failed: unknown[] = [];
    const { promise: told, resolve } = Promise.withResolvers<undefined>();
    const silent = new LogElsewhere(db, {
      ...{ pages: 1, long: 1, thread: hangs, patienceMs },
      failed: (error) => resolve(void failed.push(error)),
    });
    const refed = jest.spyOn(Worker.prototype, 'ref');
    const rests = new Promise<void>((resolve) => refed.mockImplementationOnce(() => resolve()));
    note();
    silent.look();
    return { silent, failed, told, rests };
  };

  it('lets nobody wait for ever, and tells once that the disk does not answer', async () => {
    const { silent, failed, told, rests } = hanging(1);
    await rests;
    const waiting = await Promise.allSettled([silent.ready(), silent.ready()]);
    await told;
    const later = await Promise.allSettled([silent.ready()]);
    for (const each of [...waiting, ...later])
      expect(each).toEqual({ status: 'rejected', reason: expect.any(LogNotBrought) });
    expect(failed).toEqual([expect.any(LogNotBrought)]);
    await expect(silent.close()).rejects.toThrow(LogNotBrought);
  });

  it('keeps the process alive for those who wait, and lets them go when closing gives up', async () => {
    const { silent, rests } = hanging(PATIENCE_MS);
    await rests;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const closed = Promise.allSettled([silent.close()]);
    const rested = Promise.allSettled([silent.rested()]);
    jest.advanceTimersByTime(PATIENCE_MS);
    jest.advanceTimersByTime(PATIENCE_MS);
    for (const [each] of await Promise.all([closed, rested]))
      expect(each).toEqual({ status: 'rejected', reason: expect.any(LogNotBrought) });
  });
});

it('leaves one file and no log when it is closed, with a thread under way', async () => {
  for (let n = 0; n < 50; n++) note();
  await log.close();
  db.close();
  expect(existsSync(`${db.name}-wal`)).toBe(false);
  db = openSqliteFile(db.name, ['-- as it was']);
  expect(db.prepare('select count(*) from notes').pluck().get()).toBe(50);
});

it('leaves it to SQLite where no thread can be had', async () => {
  const unaided: unknown[] = [];
  const thread = new URL('data:text/javascript,throw new Error("none")');
  log = new LogElsewhere(db, { pages: 20, long: 100, thread, unaided: (error) => unaided.push(error) });
  for (let n = 0; n < 30; n++) note();
  await log.rested();
  expect(state().pages).toBeGreaterThan(30);
  for (let n = 0; n < 30; n++) note();
  expect(state().pages).toBeLessThan(30);
  expect(unaided).toEqual([expect.objectContaining({ message: 'none' })]);
});

// While the thread is under way, and while the log is begun anew.
it.each([12, 40, 77, 160])('loses nothing that was committed when it is killed after %i commits', async (kill) => {
  const file = join(folder, 'killed.sqlite');
  const script = join(import.meta.dirname, 'note-writer.ts');
  const writer = spawn(process.execPath, ['--experimental-strip-types', '--conditions=source', script, file]);
  const ended = once(writer, 'exit');
  let said = 0;
  for await (const line of createInterface({ input: writer.stdout }))
    if ((said = Number(line)) === kill) writer.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const reopened = openSqliteFile(file, ['-- as it was']);
  expect(reopened.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(reopened.prepare('select count(*) from notes').pluck().get()).toBeGreaterThanOrEqual(said);
  reopened.close();
});
