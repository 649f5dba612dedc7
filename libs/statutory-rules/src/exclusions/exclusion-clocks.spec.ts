import { describe, expect, it } from '@jest/globals';
import { answered, fraction, instant, type ClockTime, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  daySixNotice,
  exclusionNotices,
  mayLeaveRollFrom,
  exclusionPanelRequestUntil,
  type Care,
  type ReviewState,
  type ToldOf,
} from './index.ts';

const NOTICE: IsoDate = '2026-01-12';

describe('After the board’s decision [excl.review-panel] [excl.off-roll]', () => {
  it('a review panel can be asked for within fifteen school days', () => {
    const answer = answered(exclusionPanelRequestUntil('2026-02-05', CAL_A));
    expect([answer.result, answer.sentence]).toEqual([
      '2026-03-05',
      'An independent review panel can be asked for until Thursday 5 March 2026.',
    ]);
    expect(answer.caveats).toEqual(
      expect.arrayContaining([
        'Request for an independent review panel: first day in force not established',
        'School day: unverified (from memory)',
      ]),
    );
  });

  it.each<[ReviewState, IsoDate | null, string]>([
    [{ kind: 'board has not decided' }, null, 'The name stays on the roll: the governing board has not decided.'],
    [
      { kind: 'not asked for', until: '2026-03-05' },
      '2026-03-06',
      'The name can be removed from the roll from Friday 6 March 2026: the time to ask for a review has passed.',
    ],
    [
      { kind: 'declined in writing', on: '2026-02-10' },
      '2026-02-10',
      'The name can be removed from the roll from Tuesday 10 February 2026: the parent said in writing that no review is asked for.',
    ],
    [{ kind: 'asked for', endedOn: null }, null, 'The name stays on the roll: the review has not ended.'],
    [
      { kind: 'asked for', endedOn: '2026-03-20' },
      '2026-03-20',
      'The name can be removed from the roll from Friday 20 March 2026: the review has ended.',
    ],
  ])('the name leaves the roll: %j', (review, day, sentence) => {
    const answer = answered(mayLeaveRollFrom(NOTICE, review));
    expect([answer.result, answer.sentence]).toEqual([day, sentence]);
  });
});

describe('Telling others without delay [excl.notice]', () => {
  const suspension = (halves: number, missesAssessment = false): ToldOf => ({
    kind: 'suspension',
    inTerm: fraction(halves, 2),
    missesAssessment,
  });
  const told = (kind: ToldOf['kind'], care: Care, livesInAnotherAuthority = false) =>
    answered(
      exclusionNotices(kind === 'suspension' ? suspension(10) : { kind }, { livesInAnotherAuthority, care }, NOTICE),
    );
  it.each([
    ['suspension', 'neither', false, ['parent, with reasons', 'local authority']],
    [
      'suspension',
      'looked after',
      true,
      ['parent, with reasons', 'local authority', 'social worker', 'Virtual School Head'],
    ],
    ['permanent exclusion', 'neither', false, ['parent, with reasons', 'local authority', 'governing board']],
    [
      'permanent exclusion',
      'with a social worker',
      true,
      [
        'parent, with reasons',
        'local authority',
        'home local authority',
        'governing board',
        'social worker',
        'Virtual School Head',
      ],
    ],
  ] as const)('of a %s of a child %s, living elsewhere: %s', (kind, care, elsewhere, whom) =>
    expect(told(kind, care, elsewhere).result).toEqual(whom),
  );

  it.each<[string, ToldOf, boolean]>([
    ['five days in the term', suspension(10), false],
    ['five and a half days', suspension(11), true],
    ['ten lunchtimes', suspension(10), false],
    ['eleven lunchtimes', suspension(11), true],
    ['half a day that costs an examination or test', suspension(1, true), true],
    ['a permanent exclusion', { kind: 'permanent exclusion' }, true],
  ])('of %s: the board is told without delay: %j, %s', (_, of, board) => {
    const { result } = answered(exclusionNotices(of, { livesInAnotherAuthority: false, care: 'neither' }, NOTICE));
    expect(result.includes('governing board')).toBe(board);
    expect(result).toContain('local authority');
  });

  it('says whom', () =>
    expect(told('suspension', 'with a social worker').sentence).toBe(
      'To be told of the suspension of 12 January 2026 without delay: parent, with reasons; local authority; social worker; Virtual School Head.',
    ));
});

describe('Telling the parent of the education from day 6 [excl.day6.notice]', () => {
  const exclusion = { firstDay: '2026-03-23', afternoonEnds: '15:15', sixthDay: '2026-03-30' } as const;
  const starts = instant('2026-03-30T09:00+01:00'); // the clocks go forward on the 29th
  const ask = (given: string | null, consent = false, from = starts) =>
    answered(daySixNotice(exclusion, from, given === null ? null : instant(given), consent));

  it('is with the notice, else 48 elapsed hours before', () => {
    const { result, sentence, caveats } = ask(null);
    expect(result).toEqual({ first: '2026-03-23T15:15:00.000Z', latest: '2026-03-28T08:00:00.000Z', inTime: null });
    expect(sentence).toBe(
      'The parent is told of the education by 3:15pm on Monday 23 March 2026; else by 8:00am on Saturday 28 March 2026, 48 hours before it starts.',
    );
    expect(caveats).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['2026-03-23T15:15Z', true],
    ['2026-03-28T08:00Z', true],
    ['2026-03-28T08:01Z', false],
  ])('given at %s is in time: %s', (given, inTime) => expect(ask(given).result.inTime).toBe(inTime));

  it('may be shorter by consent, only before the sixth day and before it starts', () => {
    const early = instant('2026-03-27T09:00Z');
    expect(ask('2026-03-27T08:00Z', true, early).result).toMatchObject({ latest: null, inTime: true });
    expect(ask('2026-03-27T09:00Z', true, early).result.inTime).toBe(true);
    expect(ask('2026-03-27T09:01Z', true, early).result.inTime).toBe(false);
    expect(ask(null, true, early).result.inTime).toBeNull();
    // Given with the exclusion's own notice, it is in time though the education began that morning.
    const sameDay = instant('2026-03-23T09:00Z');
    expect(ask('2026-03-23T15:15Z', true, sameDay).result.inTime).toBe(true);
    expect(ask('2026-03-23T15:16Z', true, sameDay).result.inTime).toBe(false);
    const asked = answered(daySixNotice(exclusion, early, null));
    expect(asked.inputs).toMatchObject({ parentConsentsToLess: false });
    expect(asked.result.latest).toBe('2026-03-25T09:00:00.000Z');
    expect(ask('2026-03-27T08:00Z', false, early).result.inTime).toBe(false);
    expect(ask('2026-03-30T06:00Z', true).result).toMatchObject({ latest: '2026-03-28T08:00:00.000Z', inTime: false });
    expect(ask(null, true, early).sentence).toContain('the parent consents to less than 48 hours.');
  });

  it.each(['2026-03-23T09:00Z', '2026-03-24T09:00Z', '2026-03-25T15:15Z'])(
    'is with the notice alone where it starts at %s: no 48 hours are left after it',
    (from) => {
      const { result, sentence } = ask('2026-03-23T15:00Z', false, instant(from));
      expect(result).toEqual({ first: '2026-03-23T15:15:00.000Z', latest: '2026-03-23T15:15:00.000Z', inTime: true });
      expect(sentence).toBe(
        'The parent is told of the education by 3:15pm on Monday 23 March 2026: it starts within 48 hours of then.',
      );
      expect(ask('2026-03-23T15:16Z', false, instant(from)).result.inTime).toBe(false);
    },
  );

  it('has no answer before the substituted regulation', () => {
    expect(daySixNotice({ ...exclusion, firstDay: '2012-08-31' }, starts, null).kind).toBe('gap');
    expect(daySixNotice({ ...exclusion, firstDay: '2012-09-01' }, starts, null).kind).toBe('applied');
  });
});

const SUSPENSION: ToldOf = { kind: 'suspension', inTerm: fraction(1), missesAssessment: false };

describe('A clock that cannot be wound', () => {
  const exclusion = { firstDay: NOTICE, afternoonEnds: '15:15', sixthDay: '2026-01-19' } as const;
  const starts = instant('2026-01-19T09:00Z');
  const roll = (review: object) => () => mayLeaveRollFrom(NOTICE, review as ReviewState);
  const told = (change: object) => () =>
    exclusionNotices(SUSPENSION, { livesInAnotherAuthority: false, care: 'neither', ...change }, NOTICE);
  const ofTerm = (n: number, d: number) => () =>
    exclusionNotices({ ...SUSPENSION, inTerm: { n, d } }, { livesInAnotherAuthority: false, care: 'neither' }, NOTICE);
  it.each<[string, string, () => unknown]>([
    ['decisionNoticeOn', 'not-a-civil-date', () => exclusionPanelRequestUntil('2026-02-30', CAL_A)],
    ['decisionNoticeOn', 'beyond-the-calendar', () => exclusionPanelRequestUntil('2026-04-30', CAL_A)],
    ['calendar', 'beyond-the-calendar', () => exclusionPanelRequestUntil('2026-03-30', CAL_A)],
    ['firstDay', 'not-a-civil-date', () => mayLeaveRollFrom('2026-02-30', { kind: 'board has not decided' })],
    ['review.kind', 'not-one-of', roll({ kind: 'x' })],
    ['review.until', 'not-a-civil-date', roll({ kind: 'not asked for', until: '2026-02-30' })],
    ['review.on', 'not-a-civil-date', roll({ kind: 'declined in writing', on: '2026-02-30' })],
    ['review.endedOn', 'not-a-civil-date', roll({ kind: 'asked for', endedOn: '2026-02-30' })],
    ['review.until', 'before-the-exclusion', roll({ kind: 'not asked for', until: '2026-01-11' })],
    ['review.on', 'before-the-exclusion', roll({ kind: 'declined in writing', on: '2026-01-11' })],
    ['review.endedOn', 'before-the-exclusion', roll({ kind: 'asked for', endedOn: '2025-03-20' })],
    ['care', 'not-one-of', told({ care: 'adopted' })],
    ['of.inTerm.n', 'not-a-whole-number', ofTerm(0, 2)],
    ['of.inTerm.d', 'not-a-whole-number', ofTerm(6, 0)],
    [
      'of.kind',
      'not-one-of',
      () =>
        exclusionNotices(
          { ...SUSPENSION, kind: 'expulsion' as 'suspension' },
          { livesInAnotherAuthority: false, care: 'neither' },
          NOTICE,
        ),
    ],
    [
      'afternoonEnds',
      'not-a-time',
      () => daySixNotice({ ...exclusion, afternoonEnds: '25:00' as ClockTime }, starts, null),
    ],
    ['firstDay', 'not-a-civil-date', () => daySixNotice({ ...exclusion, firstDay: '2026-01-32' }, starts, null)],
    ['sixthDay', 'not-a-civil-date', () => daySixNotice({ ...exclusion, sixthDay: '2026-01-32' }, starts, null)],
    ['sixthDay', 'before-the-exclusion', () => daySixNotice({ ...exclusion, sixthDay: '2026-01-11' }, starts, null)],
    ['starts', 'not-an-instant', () => daySixNotice(exclusion, '2026-01-19T09:00' as typeof starts, null)],
    ['starts', 'before-the-exclusion', () => daySixNotice(exclusion, instant('2026-01-11T23:59Z'), null)],
    ['given', 'not-an-instant', () => daySixNotice(exclusion, starts, '2026-01-19' as typeof starts)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
