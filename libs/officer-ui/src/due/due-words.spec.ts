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
    awaited: null,
    endsOn: null,
    returnsOn: null,
    weeklyPrice: null,
    step: null,
    settledBy: null,
    setBy: null,
    sentence: null,
    rules: [],
  },
};
const today = '2026-02-02';
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
    expect(whyWords({ ...item, ...lost }, '2026-06-20')).toContain('it can be put back from a copy');
  });

  it.each<readonly [DueItem['what'], string]>([
    ['reviews', 'review the placement at Nene Bridge Tuition'],
    ['answers', 'Nene Bridge Tuition may still answer the referral'],
    ['leaving', 'leaves compulsory school age; the placement at Nene Bridge Tuition is under way'],
  ])('within a sentence keeps the name of a provider: %s', (what, words) =>
    expect(whatInside({ ...item, what }, { names: { provider: () => 'Nene Bridge Tuition' }, today })).toBe(words),
  );

  it.each<readonly [NonNullable<DueItem['advised']>, string]>([
    ['extend', 'The latest review recommends extending it.'],
    ['end', 'The latest review recommends ending it.'],
  ])('says of a placement that ends what its review recommends: %s', (advised, words) =>
    expect(whyWords({ ...item, what: 'endings', advised }, today)).toContain(words),
  );

  const review = { fact: 'review', on: '2026-01-30' } as const;
  const step = { step: 1, of: 1, sessionsAtSchool: 4, sessionsAtProvision: 6 } as const;
  const started = { fact: 'offer', on: '2026-02-06' } as const;
  it.each<readonly [string, Partial<DueItem>, string, string]>([
    [
      'what a review recommends, and to when the placement is agreed',
      { what: 'advised', advised: 'extend', setBy: review, endsOn: '2026-02-13' },
      'Agree the extension of the placement at Nene Bridge',
      'The review of 30 January 2026 recommends it. The placement is agreed to 13 February 2026.',
    ],
    [
      'that it is to end by a review, though it is agreed for longer',
      { what: 'advised', advised: 'end', setBy: review, endsOn: '2026-04-13' },
      'Record the end of the placement at Nene Bridge',
      'The review of 30 January 2026 recommends it. The placement is agreed to 13 April 2026. Record how it ended once the child has left.',
    ],
    [
      'that it is to end where its award was voided',
      { what: 'advised', advised: 'end', setBy: { fact: 'award-voided', on: '2026-01-29' }, endsOn: '2026-02-13' },
      'Record the end of the placement at Nene Bridge',
      'Its award was voided on 29 January 2026: somebody decides how it ends. The placement is agreed to 13 February 2026.',
    ],
    [
      'a return that failed, of which nobody has decided since',
      {
        ...{ what: 'advised', advised: 'continue', setBy: { fact: 'return-failed', on: '2026-01-29' } },
        endsOn: '2026-02-13',
      },
      'The return to school failed: decide what follows at Nene Bridge',
      'The return to school failed on 29 January 2026, and nobody has decided since what is to be. Hold a review, plan another return, or record how the placement ended. The placement is agreed to 13 February 2026.',
    ],
    [
      'a start that is ahead',
      { what: 'starts', dueOn: '2026-02-06', setBy: started, name: { givenNames: 'Kit', familyName: 'Farrow' } },
      'Could start at Nene Bridge',
      'The place was offered from 6 February 2026: record the start once Kit has begun.',
    ],
    [
      'a start that can be recorded',
      { what: 'starts', dueOn: '2026-02-02', setBy: { fact: 'offer', on: '2026-02-02' } },
      'Record the start at Nene Bridge',
      'The place was awarded, and offered from 2 February 2026. No mark can be recorded before its start is.',
    ],
    [
      'a return that is ahead',
      { what: 'returns', setBy: { fact: 'plan', on: '2026-01-30' }, step },
      'The return to school begins',
      'Planned on 30 January 2026: 4 sessions a week at school, 6 at the place where the child is now.',
    ],
    [
      'a step of a return whose day has come',
      {
        what: 'returns',
        dueOn: today,
        setBy: { fact: 'plan', on: '2026-01-30' },
        step: { ...step, step: 2, of: 2, sessionsAtProvision: 0 },
      },
      'Say how step 2 of 2 of the return to school went',
      'Planned on 30 January 2026: 4 sessions a week at school, none at the place where the child is now.',
    ],
    [
      'an end before which the child goes back',
      { what: 'endings', returnsOn: '2026-02-06' },
      'The placement at Nene Bridge ends',
      'The return to school is planned for 6 February 2026, before that.',
    ],
    [
      'an end after which the child goes back',
      { what: 'endings', returnsOn: '2026-02-07' },
      'The placement at Nene Bridge ends',
      'The return to school is planned for 7 February 2026, after that. It can be extended until then from a review that recommends it.',
    ],
    [
      'an award that can be made, though others may still answer',
      { what: 'awards', offers: [45_000], awaited: 2, setBy: { fact: 'offer', on: '2026-02-01' } },
      'Choose a provider: 1 offer came',
      'The place begins once an offer is taken. 2 providers may still answer.',
    ],
  ])('says of %s what and why', (_, change, what, why) => {
    const due = { ...item, ...change };
    const said = whatWords(due, { names: { provider: () => 'Nene Bridge' }, today });
    expect([said, whyWords(due, today)]).toEqual([what, why]);
  });

  it('waits for a start from the day that was offered, and not before', () => {
    const start = { what: 'starts', dueOn: '2026-02-06', setBy: started } as const;
    expect(clock('2026-02-02', start)).toMatchObject({ state: 'soon', words: 'In 4 days' });
    expect(clock('2026-02-06', start)).toMatchObject({ state: 'passed', words: 'Waits since today' });
    expect(clock('2026-02-08', start)).toEqual({
      ...{ state: 'passed', words: 'Waits 2 days', day: 'Could start on Friday 6 February 2026' },
    });
  });

  it('is late for nobody where it is an age that was left', () =>
    expect(clock('2026-02-08', { what: 'leaving' })).toMatchObject({ state: 'passed', words: '2 days ago' }));

  it.each<readonly [Partial<DueItem>, string]>([
    [{ setBy: { fact: 'start', on: '2026-01-12' } }, 'Agreed when the placement started on 12 January 2026.'],
    [{ setBy: { fact: 'review', on: '2026-02-05' } }, 'Agreed at the review of 5 February 2026.'],
    [{ sentence: 'Compulsory school age ends.' }, 'Compulsory school age ends.'],
  ])('says why: %j', (change, words) => expect(whyWords({ ...item, ...change }, today)).toBe(words));

  it('names the place, by its id where nobody has said how it is called', () => {
    expect(whatWords(item, { names: { provider: () => 'Nene Bridge' }, today })).toBe(
      'Review the placement at Nene Bridge',
    );
    expect(whatWords(item, { names: {}, today })).toBe('Review the placement at the place x1');
  });
});
