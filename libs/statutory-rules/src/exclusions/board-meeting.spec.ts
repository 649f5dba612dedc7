import { describe, expect, it } from '@jest/globals';
import { answered, fraction, type Fraction, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { boardMeeting, type ForTheBoard } from './index.ts';

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
  ])('%s: %j gives %s by %s', (_, matter, duty, by) => {
    const { result, restsOn } = answered(boardMeeting(matter, NOTICE, CAL_A));
    expect(result).toEqual({ duty, by, mayDirectReinstatement: by !== null, tryBefore: null });
    expect(restsOn.map(({ id }) => id)).toEqual(by === null ? [] : ['calendar.school-day']);
  });

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
      '2026-01-20',
      'The governing board considers the parent’s representations and cannot direct reinstatement. It tries to meet before the examination of 20 January 2026.',
    ],
    [
      suspension(4),
      null,
      'The governing board need not meet: representations of the parent it would only consider, and could not direct reinstatement.',
    ],
    [
      suspension(6),
      null,
      'The governing board need not meet unless the parent makes representations: then within 50 school days of the notice.',
    ],
    [
      suspension(4),
      '2026-01-20',
      'The governing board tries to meet before the examination of 20 January 2026 and otherwise need not meet: representations of the parent it would only consider, and could not direct reinstatement.',
    ],
    [
      suspension(6),
      NOTICE,
      'The governing board tries to meet before the examination of 12 January 2026 and otherwise need not meet unless the parent makes representations: then within 50 school days of the notice.',
    ],
  ])('says so: %#', (matter, exam, sentence) => {
    const answer = answered(boardMeeting(matter, NOTICE, CAL_A, exam));
    expect([answer.sentence, answer.result.tryBefore]).toEqual([sentence, exam]);
  });

  it('has no answer before a source shows it', () =>
    expect(boardMeeting(suspension(4), '2023-12-30', CAL_A)).toMatchObject({ reason: 'commencement not established' }));

  it('needs no calendar where nothing is counted', () =>
    expect(answered(boardMeeting(suspension(4), '2026-06-01', CAL_A)).result.by).toBeNull());

  const of =
    (n: number, d: number, kind = 'suspension') =>
    () =>
      boardMeeting({ ...suspension(1), kind, inTerm: { n, d } as Fraction } as ForTheBoard, NOTICE, CAL_A);
  it.each<[string, string, () => unknown]>([
    ['matter.kind', 'not-one-of', of(1, 1, 'PEX')],
    ['matter.inTerm.d', 'not-a-whole-number', of(5, 0)],
    ['matter.inTerm.n', 'not-a-whole-number', of(NaN, 2)],
    ['matter.inTerm.n', 'not-a-whole-number', of(0, 2)],
    ['noticeOn', 'not-a-civil-date', () => boardMeeting(suspension(1), '2026-02-30', CAL_A)],
    ['noticeOn', 'beyond-the-calendar', () => boardMeeting(suspension(20), '2026-04-03', CAL_A)],
    ['calendar', 'beyond-the-calendar', () => boardMeeting(suspension(20), '2026-03-30', CAL_A)],
    ['missedExamination', 'not-a-civil-date', () => boardMeeting(suspension(1), NOTICE, CAL_A, '2026-02-30')],
    ['missedExamination', 'before-the-notice', () => boardMeeting(suspension(1), NOTICE, CAL_A, '2026-01-11')],
    ['numerator', 'not-a-whole-number', () => suspension(5.3)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
