import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ViewStore } from '../port/view-store.ts';
import { newest, put, samples, type Sample } from './fixtures.ts';
import { ask, type AnyQuery } from './model.ts';

// Few values, so that they meet; among them those that engines order or compare in ways of their own.
const text = fc.constantFrom('', 'a', 'A', 'b', 'é', '1', 'true', '\uFFFD', '👩', "o'", '%', ' a');
const integer = fc.constantFrom(0, 1, -1, 2, 10, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
const date = fc.constantFrom('2026-01-01', '2026-01-02', '2025-12-31', '2199-12-31');
const instant = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2025-06-01T12:00:00.000Z');
const scalars = { name: text, count: integer, open: fc.boolean(), dueOn: date, toldAt: instant };
const id = fc.constantFrom('a', 'b', 'c', 'D', 'é', '👩', '\uFFFD');

const documents = fc.record({ ...scalars, tags: fc.array(text, { maxLength: 3 }) }) as fc.Arbitrary<Sample>;
const batches = fc.array(
  fc.record({ upserts: fc.array(fc.tuple(id, documents), { maxLength: 5 }), deletes: fc.array(id, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 4 },
);

const conditionOn = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record(
      {
        eq: value,
        lt: value,
        lte: value,
        gt: value,
        gte: value,
        in: fc.array(value, { maxLength: 3 }),
        notIn: fc.array(value, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    fc.record({ eq: value }),
    fc.record({ in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ notIn: fc.array(value, { maxLength: 3 }) }),
  );
const where = fc.record(
  {
    ...Object.fromEntries(Object.entries({ ...scalars, id }).map(([field, value]) => [field, conditionOn(value)])),
    tags: fc.record({ has: text }),
  },
  { requiredKeys: [] },
);
const sort = fc.record({
  by: fc.subarray(Object.keys(scalars), { maxLength: 3 }),
  direction: fc.constantFrom('asc', 'desc'),
});
const limit = fc.integer({ min: 1, max: 4 });
/** Of some kinds, in the order of the index that is declared for each: what an engine may merge. */
const ofKinds = fc.record({
  where: fc.record({ open: fc.record({ in: fc.array(fc.boolean(), { maxLength: 3 }) }) }),
  sort: fc.record({ by: fc.constant(['dueOn']), direction: fc.constantFrom('asc', 'desc') }),
  limit,
});
const queries = fc.oneof(
  { weight: 3, arbitrary: fc.record({ where, sort, limit }, { requiredKeys: ['limit'] }) },
  { weight: 1, arbitrary: ofKinds },
);

export function queriesProperty(store: () => ViewStore, runs: number): void {
  it('answers any query, page by page, as a model in memory does', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.array(queries, { minLength: 1, maxLength: 5 }), async (written, asked) => {
        const model = new Map<string, Sample>();
        await store().begin(samples);
        for (const { upserts, deletes } of written) {
          const puts = Object.fromEntries(upserts);
          const gone = deletes.filter((each) => !(each in puts));
          await put(store(), puts, { deletes: gone });
          for (const each of gone) model.delete(each);
          for (const [key, document] of Object.entries(puts)) model.set(key, document);
        }
        await store().prune(samples);
        expect((await newest(store())).live).toBe(true);
        for (const query of asked) await asTheModelSays(store(), model, query as AnyQuery);
      }),
      { numRuns: runs },
    );
  });
}

async function asTheModelSays(store: ViewStore, model: ReadonlyMap<string, Sample>, query: AnyQuery): Promise<void> {
  const expected = ask(model, query);
  const { pages, back } = await allPages(store, query);
  expect(pages).toEqual(expected);
  expect(back).toEqual(expected.slice(0, -1).reverse());
  const { where } = query;
  const rows = expected.flat().length;
  const all = expected.flat().map(([id]) => id);
  for (const upTo of [1, Math.max(1, rows), rows + 1]) {
    const counting = { ...(where && { where }), upTo };
    const counted = { rows: Math.min(rows, upTo), more: rows > upTo };
    expect(await store.count(samples, counting)).toEqual(counted);
    const { ids, ...rest } = await store.ids(samples, counting);
    expect({ ...rest, rows: new Set(ids).size, strays: ids.filter((id) => !all.includes(id)) }).toEqual({
      ...{ ...counted, strays: [], unlisted: 0 },
    });
  }
}

type Pages = [string, Sample][][];

/** Every page to the last, and from there every page before it. */
async function allPages(store: ViewStore, query: AnyQuery): Promise<{ pages: Pages; back: Pages }> {
  const read = async (cursor: string | null) => store.find(samples, { ...query, ...(cursor !== null && { cursor }) });
  const pages: Pages = [];
  const back: Pages = [];
  let page = await read(null);
  const shown = () => page.rows.map((row): [string, Sample] => [row.id, row.document]);
  expect(page.previous).toBeNull();
  for (pages.push(shown()); page.next !== null; pages.push(shown())) page = await read(page.next);
  while (page.previous !== null) {
    page = await read(page.previous);
    back.push(shown());
  }
  return { pages, back };
}
