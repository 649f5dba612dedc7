import { describe, expect, it } from '@jest/globals';
import { answered, type Application, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  planAdviceDue,
  draftPlanCommentsUntil,
  firstPlanClocks,
  planReassessmentDue,
  schoolClosureException,
  type ClosureException,
} from './index.ts';

describe('First plan [ehcp.first-plan]', () => {
  it('decides in 6, tells in 16 and issues in 20 weeks from receipt', () =>
    expect(answered(firstPlanClocks('2026-01-12'))).toMatchObject({
      result: { decideBy: '2026-02-23', notIssueBy: '2026-05-04', finalBy: '2026-06-01' },
      inputs: { received: '2026-01-12' },
      caveats: [],
      sentence:
        'Request received on 12 January 2026: decide whether to assess by Monday 23 February 2026, tell of a decision not to issue a plan by Monday 4 May 2026, final plan by Monday 1 June 2026.',
    }));

  it.each<[string, (on: IsoDate) => Application<IsoDate>, object]>([
    [
      'advice',
      planAdviceDue,
      {
        result: '2026-02-23',
        inputs: { askedOn: '2026-01-12' },
        caveats: [],
        sentence: 'Advice asked for on 12 January 2026: due by Monday 23 February 2026 (6 weeks).',
      },
    ],
    [
      'comments on a draft',
      draftPlanCommentsUntil,
      {
        result: '2026-01-26',
        inputs: { servedOn: '2026-01-12' },
        caveats: [],
        sentence:
          'Draft served on 12 January 2026: comments until Monday 26 January 2026 (15 days beginning with that day).',
      },
    ],
    [
      'reassessment',
      planReassessmentDue,
      {
        result: '2026-04-20',
        inputs: { noticeOn: '2026-01-12' },
        caveats: [],
        sentence: 'Notice to reassess on 12 January 2026: due by Monday 20 April 2026 (14 weeks).',
      },
    ],
  ])('%s', (_, due, expected) => expect(due('2026-01-12')).toMatchObject(expected));

  it.each<[string, (on: IsoDate) => Application<unknown>]>([
    ['a request', firstPlanClocks],
    ['advice', planAdviceDue],
    ['a draft', draftPlanCommentsUntil],
    ['a reassessment', planReassessmentDue],
  ])('is a gap before the regulations: %s', (_, due) => {
    expect(due('2014-08-31').kind).toBe('gap');
    expect(due('2014-09-01').kind).toBe('applied');
  });
});

const closed = (firstDayClosed: IsoDate, reopensOn: IsoDate, askedOn: IsoDate): Application<ClosureException> =>
  schoolClosureException({ firstDayClosed, reopensOn }, askedOn);

describe('A closed school [ehcp.first-plan]', () => {
  const asked = (on: IsoDate) => answered(closed('2026-07-22', '2026-09-01', on));

  it.each<[string, IsoDate, boolean]>([
    ['the week before it closes', '2026-07-15', true],
    ['the day before that', '2026-07-14', false],
    ['a week before it reopens', '2026-08-25', true],
    ['the day after that', '2026-08-26', false],
  ])('excepts what is asked: %s', (_, on, excepted) =>
    expect(asked(on)).toMatchObject({
      result: { window: { from: '2026-07-15', to: '2026-08-25' }, excepted },
      inputs: { firstDayClosed: '2026-07-22', reopensOn: '2026-09-01', askedOn: on },
    }),
  );

  it('must be closed for four weeks on end', () => {
    expect(answered(closed('2026-07-22', '2026-08-18', '2026-07-22'))).toMatchObject({
      result: { window: null, excepted: false },
      inputs: { firstDayClosed: '2026-07-22', reopensOn: '2026-08-18', askedOn: '2026-07-22' },
      sentence: 'Closed on 22 July 2026, open again on 18 August 2026: less than 4 weeks on end, so no exception.',
    });
    expect(answered(closed('2026-07-22', '2026-08-19', '2026-07-22')).result).toEqual({
      window: { from: '2026-07-15', to: '2026-08-12' },
      excepted: true,
    });
  });

  it('is said in words', () => {
    expect(asked('2026-07-15').sentence).toBe(
      'Asked on 15 July 2026: within the exception for a closed school, 15 July 2026 to 25 August 2026.',
    );
    expect(asked('2026-07-14').sentence).toBe(
      'Asked on 14 July 2026: outside the exception for a closed school, 15 July 2026 to 25 August 2026.',
    );
  });
});

describe('First plans that cannot be dated [ehcp.first-plan]', () => {
  it.each<[string, string, () => unknown]>([
    ['received', 'not-a-civil-date', () => firstPlanClocks('2026-02-29')],
    ['askedOn', 'not-a-civil-date', () => planAdviceDue('' as IsoDate)],
    ['servedOn', 'not-a-civil-date', () => draftPlanCommentsUntil('2026-02-29')],
    ['noticeOn', 'not-a-civil-date', () => planReassessmentDue('2026-02-29')],
    ['firstDayClosed', 'not-a-civil-date', () => closed('2026-02-29', '2026-04-01', '2026-04-01')],
    ['reopensOn', 'not-a-civil-date', () => closed('2026-02-01', '2026-02-29', '2026-04-01')],
    ['askedOn', 'not-a-civil-date', () => closed('2026-02-01', '2026-04-01', '2026-02-29')],
    ['reopensOn', 'reopens-before-it-closes', () => closed('2026-07-22', '2026-07-22', '2026-07-22')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
