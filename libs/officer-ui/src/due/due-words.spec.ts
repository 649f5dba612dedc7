import { describe, expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import type { CivilDate, Instant } from '#platform/time';
import { clockOf, whatInside, whatWords, whyWords } from './due-words.ts';

const item: DueItem = {
  ...{ what: 'reviews', childId: 'c1', name: null, yearGroup: 9, lot: null, recordId: 'p1', providerId: 'x1' },
  ...{
    dueAt: '2026-02-06T00:00:00.000Z',
    dueOn: '2026-02-06',
    dayLost: false,
    offers: null,
    advised: null,
    setBy: null,
    sentence: null,
    rules: [],
  },
};
const clock = (today: CivilDate, change: Partial<DueItem> = {}) => clockOf({ ...item, ...change }, today);

describe('What is due', () => {
  it.each<readonly [CivilDate, string, string]>([
    ['2026-02-09', 'late', '3 days late'],
    ['2026-02-07', 'late', '1 day late'],
    ['2026-02-06', 'soon', 'Due today'],
    ['2026-01-30', 'soon', 'In 7 days'],
    ['2026-01-29', 'on-time', 'In 8 days'],
  ])('on 6 February is, on %s, %s: %s', (today, state, words) =>
    expect(clock(today)).toEqual({ state, words, day: 'Friday 6 February 2026' }),
  );

  it('is counted over the hour that summer takes away', () =>
    expect(clock('2026-03-28', { dueOn: '2026-03-30' }).words).toBe('In 2 days'));

  it('at a moment says the moment, on the clock in London', () => {
    const dueAt: Instant = '2026-06-05T23:30:00.000Z';
    expect(clock('2026-06-06', { what: 'answers', dueOn: null, dueAt })).toEqual({
      ...{ state: 'soon', words: 'Due today', day: 'Saturday 6 June 2026 at 12:30am' },
    });
  });

  it('of which the day cannot be opened says so, and the month that is known', () => {
    const lost = { what: 'leaving', dueAt: '2026-05-31T23:00:00.000Z', dueOn: null, dayLost: true } as const;
    expect(clock('2026-06-20', lost)).toEqual({
      state: 'unknown',
      words: 'The day cannot be read',
      day: 'In June 2026',
    });
    expect(whyWords({ ...item, ...lost })).toContain('it can be put back from a copy');
  });

  it.each<readonly [DueItem['what'], string]>([
    ['reviews', 'review the placement at Nene Bridge Tuition'],
    ['answers', 'Nene Bridge Tuition may still answer the referral'],
    ['leaving', 'leaves compulsory school age; the placement at Nene Bridge Tuition is under way'],
  ])('within a sentence keeps the name of a provider: %s', (what, words) =>
    expect(whatInside({ ...item, what }, { provider: () => 'Nene Bridge Tuition' })).toBe(words),
  );

  it.each<readonly [NonNullable<DueItem['advised']>, string]>([
    ['extend', 'The latest review recommends extending it.'],
    ['end', 'The latest review recommends ending it.'],
  ])('says of a placement that ends what its review recommends: %s', (advised, words) =>
    expect(whyWords({ ...item, what: 'endings', advised })).toContain(words),
  );

  it('is late for nobody where it is an age that was left', () =>
    expect(clock('2026-02-08', { what: 'leaving' })).toMatchObject({ state: 'passed', words: '2 days ago' }));

  it.each<readonly [Partial<DueItem>, string]>([
    [{ setBy: { fact: 'start', on: '2026-01-12' } }, 'Agreed when the placement started on 12 January 2026.'],
    [{ setBy: { fact: 'review', on: '2026-02-05' } }, 'Agreed at the review of 5 February 2026.'],
    [{ sentence: 'Compulsory school age ends.' }, 'Compulsory school age ends.'],
  ])('says why: %j', (change, words) => expect(whyWords({ ...item, ...change })).toBe(words));

  it('names the place, by its id where nobody has said how it is called', () => {
    expect(whatWords(item, { provider: () => 'Nene Bridge' })).toBe('Review the placement at Nene Bridge');
    expect(whatWords(item, {})).toBe('Review the placement at the place x1');
  });
});
