import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoopbackDatabase, type Fault } from '#contract/mongo-engine';
import { at, batch, checkpointAt, newest, put, sample, samples } from '#contract/read-models';
import { CheckpointConflict, DocumentRefused, ViewBehind } from '../port/read-model-errors.ts';
import { MongoReadModels } from './mongo-read-models.ts';

let database: Awaited<ReturnType<typeof aLoopbackDatabase>>;
let told: string[];
let views: MongoReadModels;
const open = async () => {
  const drifted = (words: string) => void told.push(words);
  return MongoReadModels.open(await database.open({ deadlineMs: 2_000, drifted }));
};
beforeEach(async () => {
  told = [];
  database = await aLoopbackDatabase();
  views = await open();
});
afterEach(() => database.remove());

const EACH: readonly Fault['how'][] = ['cut-before', 'cut-after', 10_107, 11_600, 112];

describe('a batch of which nothing is known at first', () => {
  it.each(EACH)('is written once, and its checkpoint with it, when that comes at a write (%s)', async (how) => {
    await put(views, { a: sample() });
    database.server.faults.push({ command: 'update', how, when: (command) => command['autocommit'] === false });
    await put(
      views,
      { a: sample({ count: 2 }), b: sample() },
      { queue: [{ ...checkpointAt(2), document: 'c', code: 'fold-threw' }] },
    );
    const seen = await open();
    expect([await seen.positionOf(samples), (await seen.get(samples, 'a'))!.count]).toEqual([at(2), 2]);
    expect((await seen.find(samples, { limit: 9 })).unlisted).toBe(1);
  });

  it.each(EACH.filter((how) => how !== 112))('is written once when that comes at its commit (%s)', async (how) => {
    await put(views, { a: sample() });
    database.server.faults.push({ command: 'committransaction', how });
    await put(views, { a: sample({ count: 2 }) });
    expect(await (await open()).positionOf(samples)).toBe(at(2));
    await put(views, { a: sample({ count: 3 }) });
    expect((await views.get(samples, 'a'))!.count).toBe(3);
  });
});

it('writes a row of the build also where only a queue is worked off, so that another’s batch would conflict', async () => {
  await put(views, { a: sample() }, { queue: [{ ...checkpointAt(1), document: 'a', code: 'fold-threw' }] });
  const { checkpoint } = await newest(views);
  database.server.sent.length = 0;
  await put(views, {}, { from: checkpoint, to: checkpoint, released: ['a'], goLive: false });
  const [first] = database.server.sent.filter(({ name }) => name === 'update');
  expect(first!.command['updates']).toMatchObject([{ u: { $inc: { batches: 1 } } }]);
});

it('shows nobody less than was answered before: not of a build that went back, nor of an earlier build', async () => {
  await put(views, { a: sample() });
  const { data } = database.server;
  const before = new Map([['view_builds', data.now.tables.get('view_builds')!]]);
  await put(views, { a: sample({ count: 2 }) });
  expect(await views.positionOf(samples)).toBe(at(2));
  // As a primary that has not heard of the second batch would show it.
  data.commit(before);
  await expect(views.positionOf(samples)).rejects.toThrow(ViewBehind);
  await expect(views.get(samples, 'a')).rejects.toThrow(ViewBehind);
  expect(await (await open()).positionOf(samples)).toBe(at(1));
});

it('drops what a build left that was begun and never finished', async () => {
  await put(views, { a: sample() });
  database.server.data.make('view.samples.1.77');
  database.server.data.make('view_of_somebody');
  await views.prune(samples);
  const left = [...database.server.data.now.tables.keys()].filter(
    (name) => name.startsWith('view.') || name.endsWith('body'),
  );
  expect(left).toEqual(['view.samples.1.1', 'view_of_somebody']);
});

it('makes each declared index, again at a start where one is gone, and says where one is another', async () => {
  await put(views, { a: sample() });
  const { indexes } = database.server.data;
  const made = indexes.get('view.samples.1.1')!;
  expect(made.map(({ key }) => Object.keys(key).join(' '))).toEqual([
    ...['f.name _id', 'f.count _id', 'f.open _id', 'f.dueOn _id', 'f.toldAt _id', 'f.open f.dueOn _id', 'f.tags'],
  ]);
  indexes.set('view.samples.1.1', [{ name: 'name', key: { 'f.name': -1 } }, ...made.slice(2)]);
  await (await open()).generations(samples);
  expect(
    indexes
      .get('view.samples.1.1')!
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(made.map(({ name }) => name).toSorted());
  expect(told).toEqual([
    'Collection view.samples.1.1: its index name is over f.name, and should be over f.name, _id: drop it, and start again.',
  ]);
});

it('refuses before it is sent what is too long only with its declared fields', async () => {
  const standing = await newest(views);
  const name = 'e'.repeat(9 * 1024 * 1024);
  database.server.sent.length = 0;
  const told = await views.write([batch(standing, { a: sample({ name }) })]);
  expect(told).toEqual([expect.any(DocumentRefused)]);
  expect(database.server.sent).toEqual([]);
});

it('moves the views that show nothing of a batch on in one command, and tells those that another runner had moved', async () => {
  const three = ['one', 'two', 'three'].map((view) => ({ ...samples, view }));
  const idle = await Promise.all(
    three.map(async (collection) => ({
      ...batch(await newest(views, collection), {}),
      ...{ collection, goLive: false },
    })),
  );
  const { sent } = database.server;
  sent.length = 0;
  expect(await views.write(idle)).toEqual([undefined, undefined, undefined]);
  expect(sent.map(({ name }) => name)).toEqual(['update']);
  for (const collection of three) expect((await newest(views, collection)).checkpoint).toEqual(idle[0]!.to);

  const onwards = idle.map((each) => ({ ...each, from: each.to, to: checkpointAt(7) }));
  await views.write([onwards[1]!]);
  expect(await views.write(onwards)).toEqual([undefined, expect.any(CheckpointConflict), undefined]);
});
