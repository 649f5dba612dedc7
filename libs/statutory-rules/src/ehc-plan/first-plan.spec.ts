import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  adviceDue,
  afterPlanTransfer,
  draftCommentsUntil,
  firstPlanClocks,
  planTransferDue,
  reassessmentDue,
  schoolClosureException,
} from './index.ts';

describe('First plan [ehcp.first-plan]', () => {
  it('decides in 6, tells in 16 and issues in 20 weeks from receipt', () =>
    expect(answered(firstPlanClocks('2026-01-12'))).toMatchObject({
      result: { decideBy: '2026-02-23', notIssueBy: '2026-05-04', finalBy: '2026-06-01' },
      sentence:
        'Request received on 12 January 2026: decide whether to assess by Monday 23 February 2026, tell of a decision not to issue a plan by Monday 4 May 2026, final plan by Monday 1 June 2026.',
    }));

  it.each<[string, (on: IsoDate) => unknown, IsoDate, string]>([
    ['advice', adviceDue, '2026-02-23', 'due by Monday 23 February 2026 (6 weeks)'],
    ['comments on a draft', draftCommentsUntil, '2026-01-26', '(15 days beginning with that day)'],
    ['reassessment', reassessmentDue, '2026-04-20', 'due by Monday 20 April 2026 (14 weeks)'],
  ])('%s', (_, due, result, words) =>
    expect(due('2026-01-12')).toMatchObject({ result, sentence: expect.stringContaining(words) }),
  );

  it('marks what is from memory', () =>
    expect(answered(reassessmentDue('2026-01-12')).caveats).toContain(
      'Reassessment: 14 weeks from notice (from memory, unverified)',
    ));

  it.each<[string, IsoDate, boolean]>([
    ['the week before it closes', '2026-07-15', true],
    ['the day before that', '2026-07-14', false],
    ['a week before it reopens', '2026-08-25', true],
    ['the day after that', '2026-08-26', false],
  ])('excepts what is asked of a closed school: %s', (_, asked, excepted) =>
    expect(
      answered(schoolClosureException({ firstDayClosed: '2026-07-22', reopensOn: '2026-09-01' }, asked)).result,
    ).toEqual({ window: { from: '2026-07-15', to: '2026-08-25' }, excepted }),
  );

  it('wants four weeks on end', () => {
    const closed = (reopensOn: IsoDate) =>
      answered(schoolClosureException({ firstDayClosed: '2026-07-22', reopensOn }, '2026-07-22'));
    expect(closed('2026-08-18')).toMatchObject({
      result: { window: null, excepted: false },
      sentence: 'Closed for less than 4 weeks on end: no exception.',
    });
    expect(closed('2026-08-19')).toMatchObject({
      result: { excepted: true, window: { to: '2026-08-12' } },
    });
  });

  it('is a gap before the regulations', () => expect(firstPlanClocks('2014-08-31')).toMatchObject({ kind: 'gap' }));
});

describe('A plan that moves between authorities [ehcp.move]', () => {
  it.each<[string, IsoDate, IsoDate, IsoDate]>([
    ['learned 15 working days before', '2026-04-27', '2026-04-02', '2026-04-27'],
    ['learned 14 working days before', '2026-04-27', '2026-04-07', '2026-04-27'],
    ['learned on the day', '2026-03-27', '2026-03-27', '2026-04-20'],
    ['learned after', '2026-03-27', '2026-04-08', '2026-04-28'],
    ['learned on a Saturday', '2026-03-27', '2026-03-28', '2026-04-21'],
  ])('%s: moves %s, learned %s, transferred by %s', (_, movesOn, learnedOn, by) =>
    expect(answered(planTransferDue({ movesOn, learnedOn })).result).toBe(by),
  );

  it('counts by a council’s one-off holidays', () => {
    const oneOffs = { added: [{ date: '2026-04-15' as IsoDate, name: 'Proclaimed' }], removed: [] };
    expect(answered(planTransferDue({ movesOn: '2026-03-27', learnedOn: '2026-03-27' }, oneOffs)).result).toBe(
      '2026-04-21',
    );
  });

  it('says so in words', () => {
    const said = (learnedOn: IsoDate) => answered(planTransferDue({ movesOn: '2026-04-27', learnedOn })).sentence;
    expect(said('2026-03-02')).toBe(
      'Plan to be transferred by Monday 27 April 2026: the day of the move, known at least 15 working days before.',
    );
    expect(said('2026-04-27')).toBe(
      'Plan to be transferred by Monday 18 May 2026: 15 working days beginning with 27 April 2026, when the move became known.',
    );
  });

  it.each<[string, IsoDate, IsoDate, IsoDate]>([
    ['twelve months are the later', '2026-01-12', '2025-09-01', '2026-08-31'],
    ['three months are the later', '2026-01-12', '2025-02-01', '2026-04-11'],
  ])('reviews by the later: %s', (_, transferred, reviewed, by) =>
    expect(answered(afterPlanTransfer(transferred, reviewed)).result).toEqual({
      tellParentBy: '2026-02-23',
      reviewBy: by,
    }),
  );

  it('says what is owed after the transfer', () =>
    expect(answered(afterPlanTransfer('2026-01-12', '2025-09-01')).sentence).toBe(
      'Plan transferred on 12 January 2026: tell the parent by 23 February 2026, review by 31 August 2026.',
    ));

  it('is never due before the move, nor before it was known', () => {
    fc.assert(
      fc.property(dates('2014-09-01', '2035-06-30'), fc.integer({ min: -90, max: 90 }), (movesOn, days) => {
        const learnedOn = addDays(movesOn, days);
        const due = answered(planTransferDue({ movesOn, learnedOn })).result;
        expect(due >= movesOn && due >= learnedOn).toBe(true);
      }),
    );
  });
});

describe('Plans that cannot be dated [ehcp.first-plan] [ehcp.move]', () => {
  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => firstPlanClocks('2026-02-29')],
    ['on', 'not-a-civil-date', () => adviceDue('' as IsoDate)],
    [
      'reopensOn',
      'reopens-before-it-closes',
      () => schoolClosureException({ firstDayClosed: '2026-07-22', reopensOn: '2026-07-22' }, '2026-07-22'),
    ],
    ['learnedOn', 'not-a-civil-date', () => planTransferDue({ movesOn: '2026-01-12', learnedOn: '2026-1-1' })],
    ['madeOrReviewed', 'after-the-transfer', () => afterPlanTransfer('2026-01-12', '2026-01-13')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
