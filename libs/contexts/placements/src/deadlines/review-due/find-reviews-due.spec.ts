import { expect, it } from '@jest/globals';
import type { RecordScopes } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { FindReviewsDue, FindReviewsDueHandler } from './find-reviews-due.query.ts';

const children = Array.from({ length: 120 }, (_, n) => `c${n}`);
const rows = children.map((childId) => ({
  document: { subject: `p-${childId}`, childId, dueOn: '2026-02-05' },
}));
/** Turns by the number of the first row, and keeps what the store is to stay within. */
const asked: unknown[] = [];
const readModels = {
  find: async (_: unknown, { within, limit, cursor = '0' }: { within: unknown; limit: number; cursor?: string }) => {
    asked.push(within);
    const end = Number(cursor) + limit;
    return {
      rows: rows.slice(Number(cursor), end),
      ...{ next: end < rows.length ? String(end) : null, previous: cursor === '0' ? null : '0', unlisted: 2 },
    };
  },
  count: async () => ({ rows: rows.length, more: false }),
} as unknown as ReadModels;
const scope = { collection: 'record-scopes', by: 'childId' };
const scopes = {
  within: () => scope,
  of: async (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, { child: id, holders: { services: [id === 'c3' ? 'exclusions' : 'sen'] } }])),
} as unknown as RecordScopes;
const handler = new FindReviewsDueHandler(readModels, scopes);
const page = (cursor: string | null) =>
  handler.execute({
    data: { by: '2026-02-12' as CivilDate, cursor },
    envelope: { after: null, reach: { everything: false, kind: 'services', holder: 'sen' } },
  } as unknown as FindReviewsDue);

it('shows a page at most, leads on to the next, and says what it leaves off', async () => {
  const shown: string[] = [];
  let leftOff = 0;
  let cursor: string | null = null;
  for (let pages = 0; pages === 0 || (cursor !== null && pages < 5); pages++) {
    const { items, count, notToday, unlisted, next } = await page(cursor);
    expect([items.length + notToday <= 50, count, unlisted]).toEqual([true, { rows: 120, more: false }, 2]);
    shown.push(...items.map(({ childId }) => childId));
    leftOff += notToday;
    cursor = next;
  }
  expect([shown, leftOff]).toEqual([children.filter((childId) => childId !== 'c3'), 1]);
  expect(asked).toEqual([scope, scope, scope]);
});
