import { describe, expect, it } from '@jest/globals';
import type { ChildNames } from '#contexts/children';
import { reviewDue } from '#pure/placements';
import type { DueDocument } from '#platform/deadlines';
import type { RecordScopes } from '#platform/gateway';
import { Erased, Lost, type Sealer } from '#platform/privacy';
import type { Query, ReadModels } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { DueRows } from './due-rows.service.ts';
import type { WeeklyPrices } from './weekly-prices.service.ts';
import { FindDue, FindDueHandler, PAGE_OF_DUE, type DueAsked } from './find-due.query.ts';

const DUE = 120;
const childId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const numberOf = (id: string) => Number(id.slice(-12));
const inJune = '2026-05-31T23:00:00.000Z' as Instant;
/** Every review on another day; of the children who leave an age the store knows the month alone. */
const document = (n: number, isPrivate: boolean): DueDocument => ({
  ...{
    deadline: reviewDue.name,
    of: `d-${n}`,
    subject: childId(n),
    childId: childId(n),
    other: '',
    problem: null,
    basis: '',
  },
  ...{ dueAt: isPrivate ? inJune : (new Date(Date.UTC(2026, 0, n)).toISOString() as Instant), dueOn: null },
  exact: isPrivate ? (n as never) : null,
  restsOn: { child: null, rules: [] },
  open: { item: 'x', providerId: 'p', setBy: 'start', setOn: '2026-01-12' } as never,
});

type World = Readonly<{ moments?: Readonly<Record<number, unknown>>; elsewhereToday?: readonly number[] }>;

function handler({ moments, elsewhereToday = [] }: World = {}) {
  const asked: Query[] = [];
  const isPrivate = moments !== undefined;
  const all = isPrivate ? Object.keys(moments).map(Number) : Array.from({ length: DUE }, (_, n) => n + 1);
  const readModels = {
    find: async (_: unknown, query: Query) => {
      asked.push(query);
      const from = Number(query.cursor?.slice(1) ?? 0);
      const to = from + query.limit;
      const rows = all.slice(from, to).map((n) => ({ id: childId(n), document: document(n, isPrivate) }));
      const [next, previous] = [to < all.length ? `c${to}` : null, from > 0 ? `c${from - query.limit}` : null];
      return { rows, next, previous, unlisted: 2 };
    },
    count: async (_: unknown, { upTo, where }: { upTo: number; where: { dueAt: object } }) => ({
      // One whose moment could not be computed stands at the end of time.
      ...{ rows: 'eq' in where.dueAt ? 1 : Math.min(all.length, upTo), more: false },
    }),
  } as unknown as ReadModels;
  const holders = (n: number) => ({ holders: { services: [elsewhereToday.includes(n) ? 'exclusions' : 'sen'] } });
  const scopes = {
    of: async (ids: readonly string[]) => new Map(ids.map((id) => [id, holders(numberOf(id))])),
  } as unknown as RecordScopes;
  const names = {
    upToRecords: async () => undefined,
    of: (id: string) => ({ givenNames: `Child ${numberOf(id)}`, familyName: 'Example', dateOfBirth: '2011-05-04' }),
    orderOf: (id: string) => id,
  } as unknown as ChildNames;
  const sealer = { openOrLost: async (all: readonly number[]) => all.map((n) => moments![n]) } as unknown as Sealer;
  const prices = { of: async () => new Map() } as unknown as WeeklyPrices;
  const clock = { now: () => '2026-06-10T12:00:00.000Z' } as never;
  const handled = new FindDueHandler(readModels, new DueRows(scopes, names, sealer, prices, clock), clock);
  const envelope = {
    actor: { id: 'o', team: null },
    after: null,
    reach: { everything: false, kind: 'services', holder: 'sen' },
  };
  const ask = (change: Partial<DueAsked> = {}) =>
    handled.execute(
      new FindDue(
        {
          ...({ what: isPrivate ? 'leaving' : 'reviews', by: '2026-12-31', whose: 'service' } as const),
          cursor: null,
          most: PAGE_OF_DUE,
          ...change,
        },
        envelope as never,
      ),
    );
  return { ask, asked };
}

describe('What is due', () => {
  it('is turned through by 50 to the last, and each stands once, those overdue longest first', async () => {
    const { ask } = handler();
    const found = [await ask()];
    while (found.at(-1)!.next !== null) found.push(await ask({ cursor: found.at(-1)!.next }));
    expect(found.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    const items = found.flatMap((each) => each.items);
    expect(items.map((item) => numberOf(item.childId))).toEqual(Array.from({ length: DUE }, (_, n) => n + 1));
    expect(found.every(({ count, unlisted }) => count.rows === DUE && unlisted === 3)).toBe(true);
    expect(await ask({ cursor: found[2]!.previous })).toEqual(found[1]);
    expect(found[0]!.previous).toBeNull();
  });

  it('is asked of the store for those alone whom the asker may reach', async () => {
    const { ask, asked } = handler();
    await ask();
    expect(asked[0]!.within).toMatchObject({ by: 'childId', where: { openFor: { has: 'services sen' } } });
    expect(await ask({ whose: 'team' })).toMatchObject({ items: [], count: { rows: 0 }, unlisted: 0 });
    expect(asked).toHaveLength(1);
  });

  it('says of how many another has the child today, and shows none of them', async () => {
    const found = await handler({ elsewhereToday: [3, 50] }).ask();
    expect([found.items.length, found.notToday, found.count.rows]).toEqual([48, 2, DUE]);
    expect(found.items.map((item) => numberOf(item.childId))).not.toContain(3);
  });

  it('of a private moment that is lost lists the child without a day; of one destroyed says how many', async () => {
    const moment = { dueAt: '2026-06-25T23:00:00.000Z', dueOn: '2026-06-26', sentence: 'Sixteen.' };
    const moments = { 1: moment, 2: new Lost('key-lost'), 3: new Erased(), 4: { ...moment, dueOn: '2026-06-25' } };
    const { items, destroyed, notToday } = await handler({ moments }).ask();
    expect(items.map((item) => [numberOf(item.childId), item.dueAt, item.dueOn, item.dayLost])).toEqual([
      [2, inJune, null, true],
      [1, moment.dueAt, '2026-06-26', false],
      [4, moment.dueAt, '2026-06-25', false],
    ]);
    expect(items[0]).toMatchObject({ name: { givenNames: 'Child 2' }, sentence: null });
    expect([destroyed, notToday]).toEqual([1, 0]);
  });
});
