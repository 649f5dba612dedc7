import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#platform/event-sourcing';
import type { EngineCollection } from './engine-collection.ts';
import { ensureIndexes } from './ensure-indexes.ts';
import { insertUntilKnown } from './insert-until-known.ts';
import { MongoEngine, type InOneGo } from './mongo-engine.ts';
import { HoldsAnother, MongoAway } from './mongo-faults.ts';
import { LoopbackMongo, type Fault } from './testing/loopback-mongo.ts';
import { SentAsPromised } from './testing/sent-as-promised.ts';

type Counter = Readonly<{ _id: string; n: number }>;

let server: LoopbackMongo;
let engine: MongoEngine;
let counters: EngineCollection<Counter>;
let promised: SentAsPromised;
beforeEach(async () => {
  server = await LoopbackMongo.started();
  promised = new SentAsPromised();
  // The driver looks for a server twice a second at most: a deadline has to be longer than that.
  engine = await MongoEngine.open(server.url, { watch: promised.watch, deadlineMs: 2_000, patienceMs: 5_000 });
  counters = engine.collection('things');
  await engine.declare(counters);
  await counters.insert({ _id: 'a', n: 0 });
});
afterEach(async () => {
  expect(promised.broken).toEqual([]);
  await engine.close();
  await server.stop();
});

const n = async () => (await counters.findOne({ _id: 'a' }))!.n;
const counted = () => counters.update({ _id: 'a' }, { $inc: { n: 1 } });
const countedInOneGo = () =>
  engine.transact(async (session) => {
    await counters.update({ _id: 'a' }, { $inc: { n: 1 } }, { session });
    await counters.update({ _id: 'b' }, { $inc: { n: 1 } }, { session, upsert: true });
  });

const EACH: readonly [string, Fault['how']][] = [
  ['its connection goes before it is done', 'cut-before'],
  ['its connection goes after it was done', 'cut-after'],
  ['the server leads no more', 10_107],
  ['the server stops', 11_600],
];

describe('a write alone', () => {
  it.each(EACH)('is applied once when %s', async (_, how) => {
    server.faults.push({ command: 'update', how });
    await counted();
    expect(await n()).toBe(1);
    expect(server.sent.filter(({ name }) => name === 'update')).toHaveLength(2);
  });

  it('that is never answered is told as unknown, as of a store that is away', async () => {
    for (let times = 0; times < 4; times++) server.faults.push({ command: 'update', how: 'silence' });
    const told = counted();
    await expect(told).rejects.toBeInstanceOf(MongoAway);
    await expect(told).rejects.toBeInstanceOf(StoreUnavailable);
    server.faults.length = 0;
    expect(await n()).toBe(0);
  });
});

describe('rows that are carried into a collection', () => {
  const carried = (...rows: Counter[]) => insertUntilKnown(counters, rows, (there, ours) => there.n === ours.n);

  it.each(EACH)('are there once when %s', async (_, how) => {
    server.faults.push({ command: 'insert', how });
    await carried({ _id: 'b', n: 1 }, { _id: 'a', n: 0 }, { _id: 'c', n: 2 });
    expect((await counters.find({})).map((row) => row.n).toSorted()).toEqual([0, 1, 2]);
  });

  it('are told from another that is there by its id, in words', async () => {
    const told = carried({ _id: 'b', n: 1 }, { _id: 'a', n: 7 });
    await expect(told).rejects.toBeInstanceOf(HoldsAnother);
    await expect(told).rejects.toThrow(
      'Collection things holds something else already: give an empty place to move to.',
    );
  });

  it('are told from another that has what no two may share', async () => {
    await ensureIndexes(counters, [{ name: 'by_n', key: { n: 1 }, unique: true }]);
    await expect(carried({ _id: 'b', n: 0 })).rejects.toBeInstanceOf(HoldsAnother);
  });
});

describe('what is written in one go', () => {
  it.each([...EACH, ['another transaction was quicker', 112] as const])(
    'is applied once when at a write %s',
    async (_, how) => {
      server.faults.push({ command: 'update', how, when: (command) => command['autocommit'] === false });
      await countedInOneGo();
      expect([await n(), (await counters.findOne({ _id: 'b' }))!.n]).toEqual([1, 1]);
    },
  );

  it.each(EACH)('is applied once when at its commit %s', async (_, how) => {
    server.faults.push({ command: 'committransaction', how });
    await countedInOneGo();
    expect([await n(), (await counters.findOne({ _id: 'b' }))!.n]).toEqual([1, 1]);
  });

  it('is applied once when the connection goes at a write, and then at what was to undo it', async () => {
    server.faults.push({ command: 'update', how: 'cut-after' });
    for (let times = 0; times < 2; times++) server.faults.push({ command: 'aborttransaction', how: 'cut-before' });
    await countedInOneGo();
    expect([await n(), (await counters.findOne({ _id: 'b' }))!.n]).toEqual([1, 1]);
    expect(server.faults).toEqual([]);
  });

  it('is nothing at all when the work refuses', async () => {
    const refused = engine.transact(async (session) => {
      await counters.update({ _id: 'a' }, { $inc: { n: 1 } }, { session });
      throw new RangeError('no');
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(await n()).toBe(0);
  });

  it('goes on where a transaction was given up and nothing undid it: a server ends it by itself', async () => {
    server.transactionsLiveMs = 1_500;
    for (let times = 0; times < 2; times++) server.faults.push({ command: 'aborttransaction', how: 'cut-before' });
    const refused = engine.transact(async (session) => {
      await counters.update({ _id: 'a' }, { $inc: { n: 1 } }, { session });
      throw new RangeError('no');
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(server.faults).toEqual([]);
    await countedInOneGo();
    await counted();
    expect(await n()).toBe(2);
  });

  it('of many at once loses none', async () => {
    await Promise.all(Array.from({ length: 12 }, countedInOneGo));
    expect([await n(), (await counters.findOne({ _id: 'b' }))!.n]).toEqual([12, 12]);
  });

  it('gives up in time where it cannot be ended', async () => {
    for (let times = 0; times < 20; times++) server.faults.push({ command: 'committransaction', how: 'silence' });
    await expect(countedInOneGo()).rejects.toBeInstanceOf(MongoAway);
    server.faults.length = 0;
  });
});

describe('what is read as of one moment', () => {
  it('does not see what is written meanwhile', async () => {
    const seen = await engine.atOneMoment(async (session) => {
      const first = await counters.findOne({ _id: 'a' }, { session });
      await countedInOneGo();
      const [second] = await counters.find({ _id: { $in: ['a', 'b'] } }, { session });
      return [
        first!.n,
        second!.n,
        await counters.count({}, 9, { session }),
        await counters.distinct('n', {}, { session }),
      ];
    });
    expect(seen).toEqual([0, 0, 1, [0]]);
    expect(await n()).toBe(1);
  });

  it('is read again where it was dropped meanwhile', async () => {
    const other = engine.collection<Counter>('others');
    let times = 0;
    const found = await engine.atOneMoment(async (session) => {
      await counters.findOne({ _id: 'a' }, { session });
      if (times++ === 0) {
        await engine.declare(other);
        await other.drop();
      }
      return other.find({}, { session });
    });
    expect([found, times]).toEqual([[], 2]);
  });
});

describe('what grows with the store', () => {
  it('is read for as long as it takes, where each row comes in time', async () => {
    const hurried = await MongoEngine.open(server.url, { deadlineMs: 2_000, patienceMs: 1_000 });
    const rows = hurried.collection<Counter>('things');
    for (const _id of ['b', 'c', 'd']) await counters.insert({ _id, n: 1 });
    const read = async (session: InOneGo) => {
      const found: unknown[] = [];
      for await (const row of rows.each({}, { session, fields: ['_id'] })) {
        found.push(row);
        await server.restart('freeze');
      }
      return found;
    };
    await expect(hurried.atOneMoment(read)).rejects.toBeInstanceOf(MongoAway);
    expect(await hurried.atOneMomentWhole(read)).toEqual([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'd' }]);
    await hurried.close();
  });

  it('is given up where a row does not come', async () => {
    for (let times = 0; times < 9; times++) server.faults.push({ command: 'find', how: 'silence' });
    const read = engine.atOneMomentWhole(async (session) => {
      for await (const _ of counters.each({}, { session }));
    });
    await expect(read).rejects.toBeInstanceOf(MongoAway);
    server.faults.length = 0;
  });

  it('has its index waited for, which takes longer than a call', async () => {
    for (let times = 0; times < 2; times++) server.faults.push({ command: 'createindexes', how: 'silence' });
    await engine.declare(counters, [{ name: 'by_n', key: { n: 1 } }]);
    expect(server.data.indexes.get('things')).toMatchObject([{ name: 'by_n', key: { n: 1 } }]);
    expect(server.sent.filter(({ name }) => name === 'createindexes')).toHaveLength(3);
  });
});

it('gives each number of a series to one alone', async () => {
  await engine.beginSeries('letters');
  await engine.beginSeries('letters');
  const numbers = await Promise.all(Array.from({ length: 20 }, () => engine.nextNumber('letters')));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

it('makes the declared indexes, and says which are others than declared', async () => {
  const told: string[] = [];
  const watching = await MongoEngine.open(server.url, { drifted: (words) => told.push(words) });
  const things = watching.collection<Counter>('things');
  await watching.declare(things, [{ name: 'by_n', key: { n: 1 } }]);
  expect(told).toEqual([]);
  await watching.declare(things, [{ name: 'by_n', key: { n: 1, _id: 1 } }]);
  await watching.declare(things, [{ name: 'by_n', key: { n: 1 }, unique: true }]);
  await watching.declare(things, []);
  expect(told).toEqual([
    'Collection things: its index by_n is over n, and should be over n, _id: drop it, and start again.',
    'Collection things: its index by_n is over n, and should be over n: drop it, and start again.',
    'Collection things: its index by_n is not one of ours: drop it, unless somebody needs it.',
  ]);
  expect(server.data.indexes.get('things')).toMatchObject([{ name: 'by_n', key: { n: 1 } }]);
  await watching.close();
});
