import { describe, expect, it } from '@jest/globals';
import { answered, fraction, instant, type ClockTime, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  boardMeeting,
  careDayOne,
  daySixNotice,
  exclusionNotices,
  firstFiveDays,
  offRollFrom,
  reviewPanelRequest,
  type ForTheBoard,
  type ReviewState,
} from './index.ts';

const NOTICE: IsoDate = '2026-01-12';
const suspension = (inTerm: number, parentMakesRepresentations = false): ForTheBoard => ({
  kind: 'suspension',
  inTerm: fraction(inTerm * 2, 2),
  parentMakesRepresentations,
});

describe('The governing board [excl.board-meeting]', () => {
  it.each<[string, ForTheBoard, string, IsoDate | null]>([
    ['a permanent exclusion', { kind: 'permanent exclusion' }, 'must meet', '2026-02-02'],
    ['fifteen and a half days in the term', suspension(15.5), 'must meet', '2026-02-02'],
    ['fifteen days, representations', suspension(15, true), 'must meet', '2026-03-30'],
    ['fifteen days, none made', suspension(15), 'none', null],
    ['five and a half days, representations', suspension(5.5, true), 'must meet', '2026-03-30'],
    ['five days, representations', suspension(5, true), 'considers representations', null],
    ['five days, none made', suspension(5), 'none', null],
  ])('%s: %j gives %s by %s', (_, matter, duty, by) =>
    expect(answered(boardMeeting(matter, NOTICE, CAL_A)).result).toEqual({
      duty,
      by,
      mayDirectReinstatement: by !== null,
      tryBefore: null,
    }),
  );

  it.each<[ForTheBoard, IsoDate | null, string]>([
    [
      { kind: 'permanent exclusion' },
      '2026-01-20',
      'The governing board must meet by Monday 2 February 2026: a permanent exclusion. It tries to meet before the examination of 20 January 2026.',
    ],
    [
      suspension(16),
      null,
      'The governing board must meet by Monday 2 February 2026: more than 15 school days of suspension in the term.',
    ],
    [
      suspension(6, true),
      null,
      'The governing board must meet by Monday 30 March 2026: the parent makes representations on more than 5 school days in the term.',
    ],
    [
      suspension(4, true),
      null,
      'The governing board considers the parent’s representations and cannot direct reinstatement.',
    ],
    [
      suspension(4),
      '2026-01-20',
      'The governing board need not meet unless the parent makes representations. It tries to meet before the examination of 20 January 2026.',
    ],
  ])('says so: %#', (matter, exam, sentence) => {
    const answer = answered(boardMeeting(matter, NOTICE, CAL_A, exam));
    expect([answer.sentence, answer.result.tryBefore]).toEqual([sentence, exam]);
  });
});

describe('After the board’s decision [excl.review-panel] [excl.off-roll]', () => {
  it('a review panel can be asked for within fifteen school days', () => {
    const answer = answered(reviewPanelRequest('2026-02-05', CAL_A));
    expect([answer.result, answer.sentence]).toEqual([
      '2026-03-05',
      'An independent review panel can be asked for until Thursday 5 March 2026.',
    ]);
    expect(answer.caveats[0]).toBe('Request for an independent review panel: unverified (from memory)');
  });

  it.each<[ReviewState, IsoDate | null, string]>([
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
    const answer = answered(offRollFrom(NOTICE, review));
    expect([answer.result, answer.sentence]).toEqual([day, sentence]);
  });
});

describe('Telling others without delay [excl.notice]', () => {
  const nobody = { livesInAnotherAuthority: false, socialWorker: false, lookedAfter: false };
  const everybody = { livesInAnotherAuthority: true, socialWorker: true, lookedAfter: true };
  it.each([
    ['suspension', nobody, ['parent, with reasons', 'local authority']],
    ['suspension', everybody, ['parent, with reasons', 'local authority', 'social worker', 'Virtual School Head']],
    ['permanent exclusion', nobody, ['parent, with reasons', 'local authority', 'governing board']],
    [
      'permanent exclusion',
      everybody,
      [
        'parent, with reasons',
        'local authority',
        'home local authority',
        'governing board',
        'social worker',
        'Virtual School Head',
      ],
    ],
  ] as const)('of a %s', (kind, child, told) =>
    expect(answered(exclusionNotices(kind, child, NOTICE)).result).toEqual(told),
  );

  it('says whom', () =>
    expect(answered(exclusionNotices('suspension', { ...nobody, socialWorker: true }, NOTICE)).sentence).toBe(
      'To be told of the suspension of 12 January 2026 without delay: parent, with reasons; local authority; social worker.',
    ));
});

describe('Telling the parent of the education from day 6 [excl.day6.notice]', () => {
  const exclusion = { firstDay: '2026-03-23', afternoonEnds: '15:15', sixthDay: '2026-03-30' } as const;
  const starts = instant('2026-03-30T09:00+01:00'); // the clocks go forward on the 29th
  const ask = (given: string | null, consent = false, from = starts) =>
    answered(daySixNotice(exclusion, from, given === null ? null : instant(given), consent));

  it('is with the notice, else 48 elapsed hours before', () => {
    const { result, sentence } = ask(null);
    expect(result).toEqual({ first: '2026-03-23T15:15:00.000Z', latest: '2026-03-28T08:00:00.000Z', inTime: null });
    expect(sentence).toBe(
      'The parent is told of the education by 15:15 on Monday 23 March 2026; else by 08:00 on Saturday 28 March 2026, 48 hours before it starts.',
    );
  });

  it.each<[string, boolean]>([
    ['2026-03-23T15:15Z', true],
    ['2026-03-28T08:00Z', true],
    ['2026-03-28T08:01Z', false],
  ])('given at %s is in time: %s', (given, inTime) => expect(ask(given).result.inTime).toBe(inTime));

  it('may be shorter by consent, only before the sixth day', () => {
    const early = instant('2026-03-27T09:00Z');
    expect(ask('2026-03-27T08:00Z', true, early).result).toMatchObject({ latest: null, inTime: true });
    expect(ask('2026-03-27T08:00Z', false, early).result.inTime).toBe(false);
    expect(ask('2026-03-30T06:00Z', true).result).toMatchObject({ latest: '2026-03-28T08:00:00.000Z', inTime: false });
    expect(ask(null, true, early).sentence).toContain('the parent consents to less than 48 hours.');
  });

  it('holds for a short period that is already within 48 hours of its first day', () => {
    const next = instant('2026-03-24T09:00Z');
    expect(ask('2026-03-23T15:00Z', false, next).result.inTime).toBe(true);
  });
});

describe('The first five days [excl.first-five-days]', () => {
  it.each<[string, IsoDate | null, IsoDate[]]>([
    ['a permanent exclusion', null, ['2026-02-11', '2026-02-12', '2026-02-13', '2026-02-23', '2026-02-24']],
    ['two days', '2026-02-12', ['2026-02-11', '2026-02-12']],
  ])('%s', (_, last, days) => {
    const { result } = answered(firstFiveDays('2026-02-11', last, CAL_A));
    expect(result.days).toEqual(days);
  });

  it('says what is asked of whom', () =>
    expect(answered(firstFiveDays('2026-02-11', '2026-02-12', CAL_A)).sentence).toBe(
      'School days 1 to 2 of the exclusion, 11 to 12 February: the school sets and marks work, and the parent keeps the child out of public places in school hours.',
    ));
});

describe('Education from day 1 [excl.care-day1]', () => {
  it.each([
    [
      { lookedAfter: true, socialWorker: true },
      ['Virtual School Head', 'social worker'],
      'Looked after: education is expected from day 1, 12 January 2026 (guidance); the Virtual School Head and the social worker are told without delay.',
    ],
    [
      { lookedAfter: false, socialWorker: true },
      ['social worker'],
      'With a social worker: education is expected from day 1, 12 January 2026 (guidance); the social worker is told without delay.',
    ],
  ] as const)('for %j', (child, tell, sentence) => {
    const answer = answered(careDayOne(NOTICE, child));
    expect(answer.result).toEqual({ expectedFrom: NOTICE, tell });
    expect(answer.sentence).toBe(sentence);
    expect(answer.caveats).toContain(
      'Education from day 1 for a child in care or with a social worker: unverified (from memory)',
    );
  });

  it('is not expected for others', () => {
    const { result, sentence } = answered(careDayOne(NOTICE, { lookedAfter: false, socialWorker: false }));
    expect(result).toBeNull();
    expect(sentence).toBe('Neither looked after nor with a social worker: no expectation before the sixth day.');
  });
});

describe('A clock that cannot be wound', () => {
  const exclusion = { firstDay: NOTICE, afternoonEnds: '15:15', sixthDay: '2026-01-19' } as const;
  const starts = instant('2026-01-19T09:00Z');
  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => boardMeeting(suspension(1), '2026-02-30', CAL_A)],
    ['missedExamination', 'not-a-civil-date', () => boardMeeting(suspension(1), NOTICE, CAL_A, '2026-02-30')],
    ['calendar', 'beyond-the-calendar', () => boardMeeting(suspension(20), '2026-03-30', CAL_A)],
    ['numerator', 'not-a-whole-number', () => suspension(5.3)],
    ['review.until', 'not-a-civil-date', () => offRollFrom(NOTICE, { kind: 'not asked for', until: '2026-02-30' })],
    ['review.on', 'not-a-civil-date', () => offRollFrom(NOTICE, { kind: 'declined in writing', on: '2026-02-30' })],
    ['review.endedOn', 'not-a-civil-date', () => offRollFrom(NOTICE, { kind: 'asked for', endedOn: '2026-02-30' })],
    [
      'kind',
      'not-one-of',
      () =>
        exclusionNotices(
          'expulsion' as 'suspension',
          { livesInAnotherAuthority: false, socialWorker: false, lookedAfter: false },
          NOTICE,
        ),
    ],
    ['time', 'not-a-time', () => daySixNotice({ ...exclusion, afternoonEnds: '25:00' as ClockTime }, starts, null)],
    ['sixthDay', 'not-a-civil-date', () => daySixNotice({ ...exclusion, sixthDay: '2026-01-32' }, starts, null)],
    ['starts', 'not-an-instant', () => daySixNotice(exclusion, '2026-01-19T09:00' as typeof starts, null)],
    ['given', 'not-an-instant', () => daySixNotice(exclusion, starts, '2026-01-19' as typeof starts)],
    ['firstDay', 'no-school-day', () => firstFiveDays('2026-02-16', '2026-02-20', CAL_A)],
    ['firstDay', 'not-a-civil-date', () => firstFiveDays('2026-02-30', null, CAL_A)],
    ['on', 'not-a-civil-date', () => careDayOne('2026-02-30', { lookedAfter: true, socialWorker: true })],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
