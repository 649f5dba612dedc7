import { expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import type { Reach } from '#platform/gateway';
import type { Sealer } from '#platform/privacy';
import { FindAccesses, FindAccessesHandler } from './find-accesses.query.ts';

const auditor: Actor = { id: 'a', role: 'auditor', team: null, organisation: 'council', onBehalfOf: null };
const pages: (string | null)[] = [];

/** A page a month, newest first: what was opened in each of the last months before a June. */
const ofChild = async (_: string, { cursor }: Readonly<{ cursor: string | null }>) => {
  pages.push(cursor);
  const month = cursor === null ? 6 : Number(cursor);
  const at = `2026-${String(month).padStart(2, '0')}-12T09:00:00.000Z`;
  const entry = { at, actor: auditor, children: ['a-child'], action: 'FindChildLine', outcome: 'opened', reason: null };
  return {
    entries: [entry],
    next: month > 1 ? String(month - 1) : null,
    previous: null,
    count: { rows: 6, more: false },
  };
};
const found = (reach: Reach) => {
  pages.length = 0;
  const handler = new FindAccessesHandler(
    { accessJournal: { ofChild } } as never,
    { openOrLost: async (values: readonly unknown[]) => values } as unknown as Sealer,
    { of: async () => new Map() } as never,
    { restricted: [] } as never,
    { get: async () => null } as never,
    { bodyOf: (team: string) => team } as never,
  );
  return handler.execute(new FindAccesses({ childId: 'a-child', cursor: null }, { actor: auditor, reach } as never));
};
const terms = (from: string, to: string): Reach =>
  ({ everything: true, terms: [{ id: 't', children: ['a-child'], period: { from, to } }] }) as Reach;

it('An auditor whose period lies behind what was opened since is led to the first page of it', async () => {
  const { items, next } = await found(terms('2026-02-01', '2026-03-31'));
  expect(items.map(({ at }) => at.slice(0, 7))).toEqual(['2026-03']);
  expect([pages, next]).toEqual([[null, '5', '4', '3'], '2']);
});

it('Where nothing is of the period, nothing is shown, and nothing is left to turn to', async () => {
  const { items, next } = await found(terms('2020-09-01', '2021-08-31'));
  expect([items, next, pages.length]).toEqual([[], null, 6]);
});
