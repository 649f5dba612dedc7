import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { anEvent, collect, iterate } from '../contract/sample-events.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { type Position, positionOf } from '../port/position.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

let folder: string;
let store: SqliteEventStore;
let first: Position;
/** Flushes under way; while `held` each waits until it is let go or fails. */
let flushes: PromiseWithResolvers<undefined>[];
let held: boolean;

const flush = async () => {
  const one = Promise.withResolvers<undefined>();
  flushes.push(one);
  if (held) await one.promise;
};
const open = () => SqliteEventStore.open(join(folder, 'events.sqlite'), { pollMs: 1, disk: { flush } });

beforeEach(async () => {
  [flushes, held] = [[], false];
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
  store = await open();
  first = (await store.append('case-1', 'no-stream', [anEvent()])).position;
  [flushes, held] = [[], true];
});
afterEach(async () => {
  held = false;
  for (const each of flushes) each.resolve(undefined);
  await store.close();
  rmSync(folder, { recursive: true });
});

async function begun(count: number): Promise<void> {
  while (flushes.length < count) await nextTurn();
  await nextTurn();
}
const eio = () => Object.assign(new Error('of the disk'), { code: 'EIO' });
const next = (position: Position) => positionOf(store.storeId, Number(position.slice(-20)) + 1);

it('acknowledges an append when it is on the disk, and those asked for meanwhile together at the next flush', async () => {
  const answered: string[] = [];
  const append = (stream: string) => store.append(stream, 'no-stream', [anEvent()]).then(() => answered.push(stream));
  const one = append('case-2');
  await begun(1);
  const more = ['case-3', 'case-4', 'case-5'].map(append);
  await nextTurn();
  expect(answered).toEqual([]);
  flushes[0]!.resolve(undefined);
  await one;
  await begun(2);
  expect(answered).toEqual(['case-2']);
  flushes[1]!.resolve(undefined);
  await Promise.all(more);
  expect(flushes).toHaveLength(2);
});

it('shows nobody what is committed and not on the disk: follower, reader by position, or reader of the stream', async () => {
  const stop = new AbortController();
  const followed: PersistedEvent[] = [];
  const following = (async () => {
    for await (const event of store.subscribe(null, stop.signal)) followed.push(event);
  })();
  const appended = store.append('case-1', 0, [anEvent()]);
  await begun(1);
  const seen: string[] = [];
  const reads = {
    head: store.head(),
    all: collect(store.readAll(null)).then((events) => events.length),
    stream: store.readStream('case-1').then((events) => events.length),
    at: store.eventAt(next(first)).then((event) => event?.revision),
  };
  for (const [name, read] of Object.entries(reads)) void read.then(() => seen.push(name));
  await nextTurn();
  await nextTurn();
  expect([seen, followed.length]).toEqual([[], 1]);
  flushes[0]!.resolve(undefined);
  expect(await Promise.all(Object.values(reads))).toEqual([(await appended).position, 2, 2, 1]);
  while (followed.length < 2) await nextTurn();
  stop.abort();
  await following;
  expect(flushes).toHaveLength(1);
});

it('answers at once what is on the disk, whatever else is not', async () => {
  const appended = store.append('case-2', 'no-stream', [anEvent()]);
  await begun(1);
  expect(await store.readStream('case-1')).toHaveLength(1);
  expect(await store.eventAt(first)).toMatchObject({ revision: 0 });
  flushes[0]!.resolve(undefined);
  await appended;
});

it('shows what another process committed only once it has flushed it itself', async () => {
  const other = await open();
  const appended = other.append('case-2', 'no-stream', [anEvent()]);
  await begun(1);
  const followed = iterate(store.subscribe(first, new AbortController().signal)).next();
  const seen: string[] = [];
  void followed.then(() => seen.push('followed'));
  await begun(2);
  const head = store.head().then((position) => seen.push(position!));
  await nextTurn();
  expect(seen).toEqual([]);
  for (const each of flushes) each.resolve(undefined);
  await Promise.all([followed, head]);
  expect(seen.toSorted()).toEqual([(await appended).position, 'followed'].toSorted());
  await other.close();
});

it('says that nothing is known of what was under way when the disk failed, and writes nothing more', async () => {
  const event = anEvent();
  const [underWay, waiting] = [store.append('case-1', 0, [event]), { stream: 'case-2', events: [anEvent()] }];
  const lost = expect(underWay).rejects.toThrow(UnknownOutcome);
  await begun(1);
  const refused = expect(store.append(waiting.stream, 'no-stream', waiting.events)).rejects.toThrow(StoreUnavailable);
  flushes[0]!.reject(eio());
  await Promise.all([lost, refused]);
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
