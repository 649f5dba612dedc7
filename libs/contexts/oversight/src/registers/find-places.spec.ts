import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type RecordScopes } from '#platform/gateway';
import type { Query, ReadModels } from '#platform/read-models';
import { FindPlaces, FindPlacesHandler } from './find-places.query.ts';

const placed = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PLACES = 450;
let last: Query | null = null;

/** One child at each place, and two at every third. */
const readModels = {
  find: async (_: unknown, { where, limit }: Query) => {
    const { gt } = where!['providerId'] as { gt: string };
    const all = Array.from({ length: PLACES }, (__, n) => placed(n)).filter((id) => id > gt);
    return { rows: all.slice(0, limit).map((providerId) => ({ id: providerId, document: { providerId } })) };
  },
  count: async (_: unknown, asked: Query) => {
    last = asked;
    const { where } = asked;
    const { eq } = where!['providerId'] as { eq: string };
    return { rows: Number(eq.slice(-12)) % 3 === 0 ? 2 : 1, more: false };
  },
} as unknown as ReadModels;
const scopes = { within: () => null } as unknown as RecordScopes;
const handler = new FindPlacesHandler(readModels, scopes);
const envelope = { reach: EVERYTHING } as never;
const page = (cursor: string | null) => handler.execute(new FindPlaces({ on: '2026-01-14', cursor }, envelope));

describe('The places of a council that has many', () => {
  it('are turned through to the last, and back, and each stands once', async () => {
    const found = [await page(null)];
    while (found.at(-1)!.next !== null) found.push(await page(found.at(-1)!.next));
    expect(found.map(({ items }) => items.length)).toEqual([200, 200, 50]);
    const items = found.flatMap((each) => each.items);
    expect(items.map(({ providerId }) => providerId)).toEqual(Array.from({ length: PLACES }, (_, n) => placed(n)));
    expect(items.slice(0, 4).map(({ children }) => children.rows)).toEqual([2, 1, 1, 2]);
    expect(found.every(({ count }) => count.rows === PLACES && !count.more)).toBe(true);
    expect(await page(found[2]!.previous)).toEqual(found[1]);
    expect(found[0]!.previous).toBeNull();
  });

  it('are not turned with the cursor of another list', async () =>
    expect(page('older_12')).rejects.toThrow('belongs to another query'));

  it('are to a provider its own alone', async () => {
    const own = { reach: { everything: false, kind: 'places', holder: placed(3) } } as never;
    const { items, count } = await handler.execute(new FindPlaces({ on: '2026-01-14', cursor: null }, own));
    expect([items, count.rows]).toEqual([[{ providerId: placed(3), children: { rows: 2, more: false } }], 1]);
    // Of whom it keeps the register still, four weeks after their last day.
    expect(last!.where).toMatchObject({ firstDay: { lte: '2026-01-14' }, lastDay: { gte: '2025-12-17' } });
    await page(null);
    expect(last!.where).toMatchObject({ lastDay: { gte: '2026-01-14' } });
  });
});
