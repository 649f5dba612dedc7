import { describe, expect, it } from '@jest/globals';
import { referralSummary } from '#pure/referrals';
import type { Query } from '#platform/read-models';
import { viewAfter } from '#platform/testing';
import { FindReferrals, FindReferralsHandler, type ReferralsWanted } from './find-referrals.query.ts';

const child = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const filledIn = (n: number) => ({
  id: `r${n}`,
  document: viewAfter(referralSummary, [
    {
      ...{ id: `f${n}`, type: 'ReferralFilledIn', version: 1, revision: 0, sealed: {}, effectiveOn: '2026-01-05' },
      ...{ recordedAt: '2026-01-05T10:00:00.000Z', about: { childId: child(n), referralId: `r${n}` } },
      data: { agreement: 'cepet', lot: 'lot-4', leftOut: [], alongside: [] },
      metadata: { actor: { id: 'o' } },
    } as never,
  ]).get(`r${n}`)!,
});

function handler(elsewhereToday: readonly number[] = []) {
  const asked: Query[] = [];
  const readModels = {
    find: async (_: unknown, query: Query) => {
      asked.push(query);
      return { rows: [1, 2].map(filledIn), next: 'more', previous: null, unlisted: 1 };
    },
    // That none is closed.
    ids: async () => ({ ids: [], more: false, unlisted: 0 }),
    count: async () => ({ rows: 2, more: false }),
  };
  const scopes = {
    of: async (ids: readonly string[]) =>
      new Map(
        ids.map((id) => [
          id,
          { holders: { services: [elsewhereToday.includes(Number(id.slice(-1))) ? 'exclusions' : 'sen'] } },
        ]),
      ),
  };
  const names = { upToRecords: async () => undefined, of: () => ({ givenNames: 'Ama', familyName: 'Lane' }) };
  const handled = new FindReferralsHandler(readModels as never, scopes as never, names as never);
  const ask = (data: Partial<ReferralsWanted> = {}, holder: string | null = 'sen') =>
    handled.execute(
      new FindReferrals({ whose: 'service', show: 'undecided', direction: 'desc', cursor: null, ...data }, {
        actor: { id: 'o', team: null, onBehalfOf: null },
        after: null,
        reach: { everything: false, kind: 'services', holder },
      } as never),
    );
  return { ask, asked };
}

describe('Referrals are listed', () => {
  it('of one stage, of those that nothing is decided about, or all', async () => {
    const { ask, asked } = handler();
    await ask();
    await ask({ show: 'awarded' });
    await ask({ show: 'all' });
    const stages = asked.map(({ where }) => (where as { stage: { in: string[] } }).stage.in);
    expect(stages[0]).toEqual(['filled-in', 'waiting', 'offered', 'no-offer']);
    expect(stages[1]).toEqual(['awarded']);
    expect(stages[2]).toHaveLength(6);
  });

  it('without those whose child is another’s today, which is said', async () => {
    const found = await handler([2]).ask();
    expect(found.items.map(({ referralId }) => referralId)).toEqual(['r1']);
    expect([found.notToday, found.count.rows, found.next, found.unlisted]).toEqual([1, 2, 'more', 1]);
  });

  it('to nobody who holds no records', async () => {
    const { ask, asked } = handler();
    expect((await ask({}, null)).items).toEqual([]);
    expect(asked).toEqual([]);
  });
});
