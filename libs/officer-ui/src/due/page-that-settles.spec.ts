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
  ...{
    advised: null,
    awaited: null,
    endsOn: null,
    returnsOn: null,
    weeklyPrice: null,
    step: null,
    settledBy: null,
    dueAt: '2026-02-13T00:00:00.000Z',
    dueOn: '2026-02-13',
    dayLost: false,
    setBy: null,
  },
  ...{ sentence: null, rules: [] },
};
const settles = (change: Partial<DueItem>, today = '2026-02-13' as const) => {
  const page = pageThatSettles({ ...item, ...change }, today);
  return page && [page.text, page.href.split('/').slice(-3).join('/')];
};

it.each<readonly [string, Partial<DueItem>, readonly [string, string]]>([
  ['that nobody has a child', { what: 'allocating' }, ['Allocate an officer', 'line/c1/allocated-officer']],
  [
    'a move that is to be confirmed',
    { what: 'whereabouts', setBy: { fact: 'moved-away', on: '2026-02-02' } },
    ['Say who confirmed it, and close', 'line/c1/close'],
  ],
  [
    'that nobody knows where a child is',
    { what: 'whereabouts', setBy: { fact: 'unknown', on: '2026-02-02' } },
    ['Say where the child is', 'line/c1/whereabouts'],
  ],
  ['that nobody knows a birth', { what: 'births' }, ['Say what is known of the birth', 'line/c1/birth']],
  ['records that are alike', { what: 'duplicates' }, ['Compare the records', 'line/c1/possible-duplicates']],
  ['a referral to send', { what: 'sending' }, ['Send the referral out', 'referrals/r1/send']],
  ['an award to make', { what: 'awards', offers: [1] }, ['Compare offers and award', 'referrals/r1/award']],
  ['a start to record', { what: 'starts' }, ['Record the start', 'placements/r1/start']],
  ['a review', { what: 'reviews' }, ['Record the review', 'placements/r1/record-review']],
  ['an end of which no review has spoken', {}, ['Record the review', 'placements/r1/record-review']],
  ['one that is to be extended', { advised: 'extend' }, ['Agree the extension', 'placements/r1/extension']],
  ['one that is to end', { advised: 'end' }, ['Record how it ended', 'placements/r1/end']],
  ['one before a return', { advised: 'reintegrate' }, ['Plan the return', 'placements/r1/return-plan']],
  [
    'a return that failed',
    { what: 'advised', advised: 'continue', dueOn: '2026-02-02', setBy: { fact: 'return-failed', on: '2026-02-02' } },
    ['Record the review', 'placements/r1/record-review'],
  ],
  [
    'an extension that a review recommends',
    { what: 'advised', advised: 'extend' },
    ['Agree the extension', 'placements/r1/extension'],
  ],
  [
    'a return that a review recommends',
    { what: 'advised', advised: 'reintegrate' },
    ['Plan the return', 'placements/r1/return-plan'],
  ],
  [
    'an end that a review recommends',
    { what: 'advised', advised: 'end' },
    ['Record how it ended', 'placements/r1/end'],
  ],
  ['a return whose day has come', { what: 'returns' }, ['Say how the return went', 'placements/r1/return']],
  [
    'an end before which the child was to be back',
    { returnsOn: '2026-02-13' },
    ['Say how the return went', 'placements/r1/return'],
  ],
  [
    'an end after which the child is to be back',
    { returnsOn: '2026-02-16' },
    ['Record the review', 'placements/r1/record-review'],
  ],
])('%s is settled on its page', (_, change, page) => expect(settles(change)).toEqual(page));

it('of a placement whose last day has passed it is recorded how it ended', () =>
  expect(pageThatSettles(item, '2026-02-14')?.text).toBe('Record how it ended'));

it.each<readonly [string, Partial<DueItem>]>([
  ['where nobody has offered', { what: 'awards', offers: [] }],
  ['of an answer, which is the provider’s', { what: 'answers' }],
  ['of an age that is left', { what: 'leaving' }],
  ['before the day from which a place was offered', { what: 'starts', dueOn: '2026-02-14' }],
  ['of an end that a review recommends, before its day', { advised: 'end', dueOn: '2026-02-14' }],
  ['before the day of a return', { what: 'returns', dueOn: '2026-02-14' }],
  ['of an end before which a return is planned', { dueOn: '2026-02-20', returnsOn: '2026-02-16' }],
])('there is none %s', (_, change) => expect(settles(change)).toBeNull());
