import { expect, it } from '@jest/globals';
import type { Carried, CarriedRow } from '#platform/keys';
import { carryAll } from './carrying-tables.ts';

const ROWS: readonly CarriedRow[] = Array.from({ length: 1_200 }, (_, number) => ({ number, value: `v${number}` }));

/** A store of one table, in which what is there already stays. */
function storeOf(rows: readonly CarriedRow[], altered = (row: CarriedRow) => row) {
  const kept = new Map(rows.map((row) => [row['number'], row]));
  const take = async (more: readonly CarriedRow[]) => {
    for (const row of more) if (!kept.has(row['number']!)) kept.set(row['number'], altered(row));
  };
  const table = { name: 'numbers', rows: () => [...kept.values()].toReversed(), take };
  return { tables: [table], taken: async () => undefined, close: async () => undefined } satisfies Carried;
}
const carried = (to: Carried) => carryAll(storeOf(ROWS), to, () => undefined);

it('takes every row over, in whatever order, and goes on with what was taken before', async () => {
  expect(await carried(storeOf([]))).toBe(1_200);
  expect(await carried(storeOf(ROWS.slice(300, 700)))).toBe(1_200);
});

it.each([
  ['another row under the same name', storeOf([{ number: 7, value: 'another' }])],
  ['one row more', storeOf([{ number: 5_000, value: 'another' }])],
  ['rows altered on the way', storeOf([], (row) => (row['number'] === 1_199 ? { ...row, value: null } : row))],
  ['one row less', storeOf([], (row) => (row['number'] === 600 ? ROWS[599]! : row))],
])('refuses a copy with %s', (_, to) => expect(carried(to)).rejects.toThrow('is not the same'));
