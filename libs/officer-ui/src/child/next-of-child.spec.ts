import { expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import { nextOfChild } from './next-of-child.ts';

const known = { today: '2026-11-28' as const, names: { provider: () => 'Nene Bridge Tuition' } };
const due = (change: Partial<DueItem>): DueItem => ({
  ...{ what: 'reviews', childId: 'c1', name: null, yearGroup: 9, lot: null, recordId: 'p1', providerId: 'n' },
  ...{ dueAt: '2026-12-04T00:00:00.000Z', dueOn: '2026-12-04', dayLost: false, setBy: null, sentence: null, rules: [] },
  ...{
    offers: null,
    awaited: null,
    advised: null,
    endsOn: null,
    returnsOn: null,
    weeklyPrice: null,
    step: null,
    settledBy: null,
    ...change,
  },
});
const awards = (...offers: number[]) =>
  due({
    ...{ what: 'awards', recordId: 'r1', providerId: null, offers, awaited: 0, dueOn: null },
    ...{ dueAt: '2026-11-27T09:00:00.000Z', setBy: { fact: 'offer', on: '2026-11-27' } },
  });
const advised = due({
  ...{ what: 'advised', advised: 'extend', setBy: { fact: 'review', on: '2026-11-27' }, endsOn: '2027-01-07' },
  ...{ dueOn: '2026-11-27', dueAt: '2026-11-27T00:00:00.000Z' },
});
const AWARD = { text: 'Award the referral', href: '/line/c1/referrals/r1/award' };
const EXTEND = { text: 'Agree the extension at Nene Bridge', href: '/line/c1/placements/p1/extension' };

it('says that nothing is due where nothing is', () =>
  expect(nextOfChild([], [AWARD], known).title).toBe('Nothing is due'));

it('offers what can be done now before what has its day yet, called as on a list of work', () =>
  expect(nextOfChild([due({}), advised], [EXTEND], known)).toMatchObject({
    title: 'Next: agree the extension of the placement at Nene Bridge Tuition',
    texts: ['The review of 27 November 2026 recommends it. The placement is agreed to 7 January 2027.'],
    act: { ...EXTEND, text: 'Agree the extension' },
  }));

it('says first what is late', () =>
  expect(nextOfChild([due({ dueOn: '2026-11-27', dueAt: '2026-11-27T00:00:00.000Z' }), advised], [], known).title).toBe(
    'Next: review the placement at Nene Bridge Tuition',
  ));

it('offers nothing that this person may not do', () => expect(nextOfChild([advised], [], known).act).toBeUndefined());

it.each([
  [[45_000], 'An offer has come in. The place begins once an offer is taken.'],
  [[45_000, 60_000], '2 offers have come in. The place begins once an offer is taken.'],
])('Of the offers for a child it is said how many came: %j', (offers, said) => {
  const { title, texts } = nextOfChild([awards(...offers)], [AWARD], known);
  expect([title, texts[0]]).toEqual(['Next: choose a provider', expect.stringContaining(said)]);
});

it('Offers wait for who may approve the price, where that is not the reader', () => {
  const { title, act } = nextOfChild([awards(90_000)], [{ ...AWARD, text: 'See the offers' }], known);
  expect([title, act?.text]).toEqual(['Next: somebody who may approve the price chooses a provider', 'See the offers']);
});

it('An extension waits for who may approve the price, where that is not the reader', () => {
  const limit = {
    role: 'sen-officer',
    called: 'SEN officer',
    pence: 45_000,
    from: '2025-09-01',
    source: 'Scheme',
  } as const;
  const actor = { id: 'o', role: 'sen-officer', team: 'sen', onBehalfOf: null, organisation: null } as const;
  const of = { ...known, actor, names: { ...known.names, approvalLimits: () => [limit] } };
  const { title, act, texts } = nextOfChild([{ ...advised, weeklyPrice: 45_001 }], [EXTEND], of);
  expect([title, act?.text]).toEqual([
    'Next: somebody who may approve the price agrees the extension',
    'See who may agree it',
  ]);
  expect(texts.at(-1)).toContain('more than you may approve');
  expect(nextOfChild([{ ...advised, weeklyPrice: 45_000 }], [EXTEND], of).act?.text).toBe('Agree the extension');
});
