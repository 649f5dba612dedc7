import { expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import { pageThatSettles } from './page-that-settles.ts';

const item: DueItem = {
  ...{
    what: 'endings',
    childId: 'c1',
    name: null,
    yearGroup: 9,
    lot: null,
    recordId: 'r1',
    providerId: 'x1',
    offers: null,
  },
  ...{ advised: null, dueAt: '2026-02-13T00:00:00.000Z', dueOn: '2026-02-13', dayLost: false, setBy: null },
  ...{ sentence: null, rules: [] },
};
const settles = (change: Partial<DueItem>, today = '2026-02-13' as const) => {
  const page = pageThatSettles({ ...item, ...change }, today);
  return page && [page.text, page.href.split('/').slice(-3).join('/')];
};

it.each<readonly [string, Partial<DueItem>, readonly [string, string]]>([
  ['a referral to send', { what: 'sending' }, ['Send the referral out', 'referrals/r1/send']],
  ['an award to make', { what: 'awards', offers: [1] }, ['Compare offers and award', 'referrals/r1/award']],
  ['a start to record', { what: 'starts' }, ['Record the start', 'placements/r1/start']],
  ['a review', { what: 'reviews' }, ['Record the review', 'placements/r1/record-review']],
  ['an end of which no review has spoken', {}, ['Record the review', 'placements/r1/record-review']],
  ['one that is to be extended', { advised: 'extend' }, ['Agree the extension', 'placements/r1/extension']],
  ['one that is to end', { advised: 'end' }, ['Record how it ended', 'placements/r1/end']],
  ['one before a return', { advised: 'reintegrate' }, ['Plan the return', 'placements/r1/return-plan']],
])('%s is settled on its page', (_, change, page) => expect(settles(change)).toEqual(page));

it('of a placement whose last day has passed it is recorded how it ended', () =>
  expect(pageThatSettles(item, '2026-02-14')?.text).toBe('Record how it ended'));

it.each<readonly [string, Partial<DueItem>]>([
  ['where nobody has offered', { what: 'awards', offers: [] }],
  ['of an answer, which is the provider’s', { what: 'answers' }],
  ['of an age that is left', { what: 'leaving' }],
])('there is none %s', (_, change) => expect(settles(change)).toBeNull());
