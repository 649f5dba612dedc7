import { describe, expect, it } from '@jest/globals';
import { NO_END } from '#pure/placements';
import type { Query } from '#platform/read-models';
import {
  FindPlacementsListed,
  FindPlacementsListedHandler,
  type PlacementsWanted,
} from './find-placements-listed.query.ts';

const child = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const proposed = (n: number) => ({
  parked: false,
  document: {
    ...{ placementId: `p${n}`, childId: child(n), referralId: `r${n}`, providerId: 'nene', phase: 'proposed' },
    ...{ endsOn: NO_END, firstDay: NO_END, lastDay: NO_END, nextReviewOn: NO_END, returnOn: NO_END },
    ...{ facts: {}, revision: 0 },
  },
});

type Reach = Readonly<{ kind: string; holder: string | null }>;
/** @param past which of them have ended, and of which the child was a pupil of the school then */
function handler(
  elsewhereToday: readonly number[] = [],
  past: Readonly<{ ended: readonly number[]; pupils: readonly number[] }> = { ended: [], pupils: [] },
) {
  const standing = (n: number) => {
    const row = proposed(n);
    const ended = { phase: 'ended', firstDay: '2025-10-01', lastDay: '2025-12-01' };
    return past.ended.includes(n) ? { ...row, document: { ...row.document, ...ended } } : row;
  };
  const asked: Query[] = [];
  const readModels = {
    find: async (_: unknown, query: Query) => {
      asked.push(query);
      return { rows: [1, 2].map(standing), next: 'more', previous: null, unlisted: 1 };
    },
    getMany: async (_: unknown, ids: readonly string[]) =>
      new Map(
        ids.map((id) => {
          const since = past.pupils.includes(Number(id.slice(-1))) ? '2025-01-01' : '2026-01-01';
          return [id, { document: { periods: [{ kind: 'rolls', holder: '110001', from: since, until: null }] } }];
        }),
      ),
    // That none is closed.
    ids: async () => ({ ids: [], more: false, unlisted: 0 }),
    count: async () => ({ rows: 2, more: false }),
  };
  const holders = (id: string) => ({
    services: [elsewhereToday.includes(Number(id.slice(-1))) ? 'other' : 'sen'],
    rolls: ['110001'],
  });
  const scopes = { of: async (ids: readonly string[]) => new Map(ids.map((id) => [id, { holders: holders(id) }])) };
  const names = { upToRecords: async () => undefined, of: () => ({ givenNames: 'Ama', familyName: 'Lane' }) };
  const clock = { now: () => '2026-01-12T10:00:00.000Z' };
  const due = {
    ofRecords: async (children: readonly string[]) =>
      new Map(children.map((id) => [`p${Number(id.slice(-12))}`, { what: 'starts' }])),
  };
  const handled = new FindPlacementsListedHandler(
    ...([readModels, scopes, names, due, clock] as unknown as ConstructorParameters<
      typeof FindPlacementsListedHandler
    >),
  );
  const usual = { whose: 'service', show: 'current', sort: 'end', direction: 'asc', cursor: null } as const;
  const ask = (data: Partial<PlacementsWanted> = {}, reach: Reach = { kind: 'services', holder: 'sen' }) =>
    handled.execute(
      new FindPlacementsListed({ ...usual, ...data }, {
        actor: { id: 'o', team: null, onBehalfOf: null },
        ...{ after: null, reach: { everything: false, ...reach } },
      } as never),
    );
  return { ask, asked };
}

describe('Placements are listed', () => {
  it('that run or are to start, of one standing, or all, by the day that is asked for', async () => {
    const { ask, asked } = handler();
    for (const show of ['current', 'ending', 'return-planned', 'ended', 'all'] as const) await ask({ show });
    await ask({ sort: 'review', direction: 'desc' });
    expect(asked.map(({ where, sort }) => [where, sort])).toEqual([
      [{ phase: { in: ['proposed', 'under-way'] } }, { by: ['endsOn'], direction: 'asc' }],
      [
        { phase: { in: ['under-way'] }, endsOn: { lte: '2026-02-09' } },
        { by: ['endsOn'], direction: 'asc' },
      ],
      [
        { phase: { in: ['under-way'] }, returnOn: { lt: NO_END } },
        { by: ['endsOn'], direction: 'asc' },
      ],
      [{ phase: { in: ['ended'] } }, { by: ['lastDay'], direction: 'asc' }],
      [{ phase: { in: expect.arrayContaining(['withdrawn', 'ended']) } }, { by: ['endsOn'], direction: 'asc' }],
      [{ phase: { in: ['proposed', 'under-way'] } }, { by: ['nextReviewOn'], direction: 'desc' }],
    ]);
  });

  it('of a provider that are under way with it, or ended while it keeps their register, whatever it is asked to answer besides', async () => {
    const { ask, asked } = handler();
    for (const show of ['all', 'to-start', 'ended'] as const) await ask({ show }, { kind: 'places', holder: 'nene' });
    // Four weeks before the day of asking.
    const days = { firstDay: { lte: '2026-01-12' }, lastDay: { gte: '2025-12-15' } };
    const its = { providerId: { eq: 'nene' }, ...days };
    expect(asked.map(({ where }) => where)).toEqual([
      { ...its, phase: { in: ['under-way', 'ended'] } },
      { ...its, phase: { in: ['ended'] } },
    ]);
  });

  it('of a school that run, begin or have ended, and none that came to nothing', async () => {
    const { ask, asked } = handler();
    await ask({ show: 'all' }, { kind: 'rolls', holder: '110001' });
    expect(asked[0]!.where).toEqual({ phase: { in: ['proposed', 'under-way', 'ended'] } });
    expect(asked[0]!.within!.where).toEqual({ rolls: { has: '110001' } });
  });

  it('without those whose child is another’s today, which is said', async () => {
    const found = await handler([2]).ask();
    expect(found.items.map(({ placementId }) => placementId)).toEqual(['p1']);
    expect([found.notToday, found.count.rows, found.next, found.unlisted]).toEqual([1, 2, 'more', 1]);
  });

  it('to a school without a word of those that ended before the child was its pupil, not by a number either', async () => {
    const school = { kind: 'rolls', holder: '110001' };
    const found = await handler([], { ended: [1, 2], pupils: [1] }).ask({ show: 'ended' }, school);
    expect(found.items.map(({ placementId }) => placementId)).toEqual(['p1']);
    expect([found.notToday, found.count]).toEqual([0, { rows: 1, more: true }]);
  });

  it('to nobody who holds no records', async () => {
    const { ask, asked } = handler();
    expect((await ask({}, { kind: 'services', holder: null })).items).toEqual([]);
    expect(asked).toEqual([]);
  });
});
