import { expect, it } from '@jest/globals';
import { CheckpointConflict, DocumentRefused } from '../port/read-model-errors.ts';
import { upsertOf } from '../port/upsert.ts';
import type { ViewStore } from '../port/view-store.ts';
import { at, batch, newest, put, sample, samples } from './fixtures.ts';

/** What holds between servers that run at once. */
export function serversContract(servers: () => readonly [ViewStore, ViewStore]): void {
  it('of two runners of one batch lets one write it, whoever is quicker', async () => {
    const [here, there] = servers();
    for (let round = 1; round <= 10; round++) {
      const standing = await newest(here);
      const both = [here, there].map((server, n) =>
        server.write([batch(standing, { a: sample({ count: round * 2 + n }) })]),
      );
      const told = (await Promise.all(both)).flat();
      expect(told.filter((each) => each === undefined)).toHaveLength(1);
      expect(told.filter((each) => each instanceof CheckpointConflict)).toHaveLength(1);
      expect(await there.get(samples, 'a')).toMatchObject({ count: round * 2 + told.indexOf(undefined) });
      expect(await here.positionOf(samples)).toBe(at(round));
    }
  });

  it('never shows half of a batch, whatever is written meanwhile', async () => {
    const [here, there] = servers();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const all = (count: number) => Object.fromEntries(ids.map((id) => [id, sample({ count })]));
    await put(here, all(0));
    let writing = true;
    const written = (async () => {
      for (let count = 1; count <= 15; count++) await put(here, all(count));
      writing = false;
    })();
    for (let seen = 0; writing;) {
      const { rows } = await there.find(samples, { limit: 9 });
      const counts = new Set(rows.map(({ document }) => document.count));
      expect([rows.length, counts.size]).toEqual([5, 1]);
      const [count] = counts;
      expect(count).toBeGreaterThanOrEqual(seen);
      seen = count!;
    }
    await written;
  });

  it('reads on while what is live is exchanged for a new build and the old one dropped', async () => {
    const [here, there] = servers();
    await put(here, { a: sample() });
    let building = true;
    const built = (async () => {
      for (let round = 0; round < 8; round++) {
        await here.begin(samples);
        await put(here, { a: sample(), b: sample() });
        await here.prune(samples);
      }
      building = false;
    })();
    while (building) expect(await there.get(samples, 'a')).toEqual(sample());
    await built;
  });

  it('gives two builds that begin at once two numbers', async () => {
    const [here, there] = servers();
    const [one, two] = await Promise.all([here.begin(samples), there.begin(samples)]);
    expect(one.generation).not.toBe(two.generation);
    const [left] = (await here.generations(samples)).slice(-1);
    expect(left!.generation).toBe(Math.max(one.generation, two.generation));
  });

  it('refuses a document that no engine would take', async () => {
    const long = { ...sample(), note: 'é'.repeat(8 * 1024 * 1024) };
    expect(() => upsertOf(samples, 'a', long, at(1))).toThrow(DocumentRefused);
    const [here, there] = servers();
    await put(here, { a: { ...sample(), note: 'e'.repeat(14 * 1024 * 1024) } });
    expect((await there.get(samples, 'a'))!.note).toHaveLength(14 * 1024 * 1024);
  });
}
