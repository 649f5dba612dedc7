import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoopbackDatabase } from '#contract/mongo-engine';
import { referenceDataContract } from '#contract/reference-data';
import { MongoReferenceData } from './mongo-reference-data.ts';
import { referenceOn } from './reference-on-a-database.fixtures.ts';

referenceDataContract('MongoDB, a loopback that speaks its protocol', async () =>
  referenceOn(await aLoopbackDatabase()),
);

describe('A list that is being taken', () => {
  let database: Awaited<ReturnType<typeof aLoopbackDatabase>>;
  beforeEach(async () => void (database = await aLoopbackDatabase()));
  afterEach(() => database.remove());
  const open = async () => MongoReferenceData.open(await database.open({ deadlineMs: 2_000, patienceMs: 4_000 }));

  const LIST = 'lighthouses';
  const entry = (key: string, name: string) => ({ key, words: name.toLowerCase().split(' '), content: { name } });
  const version = (publishedOn: '2026-09-01' | '2026-09-02', digest: string = randomUUID()) => ({
    ...{ publishedOn, digest, takenAt: `${publishedOn}T06:00:00.000Z` as const },
  });
  const named = async (data: MongoReferenceData, word: string) => (await data.search(LIST, [word], 9)).found;

  it('is shown to nobody before it is whole, and what a take that was cut off has left is taken back by the next', async () => {
    const data = await open();
    await data.take(LIST, version('2026-09-01'), [entry('1', 'Ness Point'), entry('2', 'North Ness')]);
    // All was written but that it is taken.
    database.server.faults.push({ command: 'update', how: 2, when: (command) => command['autocommit'] === false });
    const cut = data.take(LIST, version('2026-09-02'), [entry('1', 'Ferry Light')]);
    await expect(cut).rejects.toThrow('as a test wants it');
    expect([await named(data, 'ferry'), await named(data, 'north')]).toEqual([[], [{ name: 'North Ness' }]]);
    expect(await data.version(LIST)).toMatchObject({ number: 1 });

    const again = await data.take(LIST, version('2026-09-02'), [entry('2', 'North Ness'), entry('3', 'Dune Light')]);
    expect(again).toMatchObject({ number: 2, entries: 2, added: 1, changed: 0, gone: 1 });
    expect([await named(data, 'ferry'), await named(data, 'light')]).toEqual([[], [{ name: 'Dune Light' }]]);
  });

  it('is taken by one of two who take it at once, and is as that one gave it', async () => {
    const both = [await open(), await open()];
    const told = await Promise.allSettled(
      both.map((data, n) => data.take(LIST, version('2026-09-01'), [entry('1', `Light ${n}`), entry(`2${n}`, 'Dune')])),
    );
    const taken = told.filter(({ status }) => status === 'fulfilled').length;
    const data = both[0]!;
    const found = [...(await named(data, 'light')), ...(await named(data, 'dune'))];
    // Where one came just behind the other, both did.
    expect([
      [0, 0],
      [1, 2],
      [2, 2],
    ]).toContainEqual([taken, found.length]);
    await data.take(LIST, version('2026-09-02'), [entry('1', 'Ferry')]);
    expect(await named(data, 'ferry')).toEqual([{ name: 'Ferry' }]);
    expect(await named(data, 'dune')).toEqual([]);
  });
});
