import { describe, expect, it } from '@jest/globals';
import { answered, fraction, type Fraction, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { boardMeeting, type ExcludingSchool, type ForTheBoard, type MissedAssessment } from './index.ts';

const NOTICE: IsoDate = '2026-01-12';
const at = (kind: ExcludingSchool) => ({ kind, calendar: CAL_A });
const SCHOOL = at('academy');
const examination = (on: IsoDate): MissedAssessment => ({ kind: 'public examination', on });
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
    const { result, restsOn } = answered(boardMeeting(matter, NOTICE, SCHOOL));
    const chairMayDecideAlone = false;
    expect(result).toEqual({ duty, by, mayDirectReinstatement: by !== null, tryBefore: null, chairMayDecideAlone });
    expect(restsOn.map(({ id }) => id)).toEqual(by === null ? [] : ['calendar.school-day']);
  });

  it.each<[ForTheBoard, MissedAssessment | null, string]>([
    [
      { kind: 'permanent exclusion' },
      examination('2026-01-20'),
      'The governing board must meet by Monday 2 February 2026: a permanent exclusion. So far as practicable it meets before the public examination of 20 January 2026.',
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
      suspension(0.5),
      examination('2026-01-20'),
      'The governing board must meet by Monday 2 February 2026: a suspension that costs a public examination. So far as practicable it meets before the public examination of 20 January 2026.',
    ],
    [
      suspension(16),
      { kind: 'National Curriculum test', on: NOTICE },
      'The governing board must meet by Monday 2 February 2026: more than 15 school days of suspension in the term, and a suspension that costs a National Curriculum test. So far as practicable it meets before the National Curriculum test of 12 January 2026.',
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
  ])('says so: %#', (matter, missed, sentence) => {
    const answer = answered(boardMeeting(matter, NOTICE, SCHOOL, missed));
    expect([answer.sentence, answer.result.tryBefore]).toEqual([sentence, missed?.on ?? null]);
  });

  it.each<[string, number, MissedAssessment['kind']]>([
    ['half a day', 0.5, 'public examination'],
    ['five days', 5, 'National Curriculum test'],
    ['fifteen days', 15, 'public examination'],
  ])('meets on %s of suspension (%d) that cost a %s, and may direct reinstatement', (_, days, kind) => {
    const { result } = answered(boardMeeting(suspension(days), NOTICE, SCHOOL, { kind, on: '2026-03-02' }));
    expect(result).toMatchObject({ duty: 'must meet', by: '2026-02-02', mayDirectReinstatement: true });
    expect(result.tryBefore).toBe('2026-03-02');
  });

  it.each<[ExcludingSchool, boolean]>([
    ['maintained school', true],
    ['academy', false],
    ['pupil referral unit', false],
  ])('lets the chair of a %s decide alone where too few can meet before it: %s', (kind, may) => {
    const { result, sentence } = answered(boardMeeting(suspension(1), NOTICE, at(kind), examination('2026-01-14')));
    expect(result.chairMayDecideAlone).toBe(may);
    expect(sentence.includes('If too few governors can meet before it, the chair may decide alone.')).toBe(may);
    expect(answered(boardMeeting(suspension(16), NOTICE, at(kind))).result.chairMayDecideAlone).toBe(false);
  });

  it.each<[ForTheBoard, string]>([
    [suspension(1), 'a suspension that costs a public examination'],
    [{ kind: 'permanent exclusion' }, 'a permanent exclusion'],
  ])('meets too where the examination was missed before the notice was written: %#', (matter, why) => {
    const { result, sentence } = answered(
      boardMeeting(matter, NOTICE, at('maintained school'), examination('2026-01-09')),
    );
    expect(result).toEqual({
      duty: 'must meet',
      by: '2026-02-02',
      mayDirectReinstatement: true,
      tryBefore: null,
      chairMayDecideAlone: false,
    });
    expect(sentence).toBe(
      `The governing board must meet by Monday 2 February 2026: ${why}. The public examination of 9 January 2026 was before the notice, and is missed already.`,
    );
  });

  it('has no answer before a source shows it', () =>
    expect(boardMeeting(suspension(4), '2023-12-30', SCHOOL)).toMatchObject({
      reason: 'commencement not established',
    }));

  it('says what it knows where only the last day lies outside the calendar', () => {
    const held = answered(boardMeeting(suspension(16), '2026-03-12', SCHOOL));
    expect([held.result.by, held.caveats]).toEqual([
      '2026-04-02',
      ['Meeting of the governing board: first day in force not established', 'School day: unverified (from memory)'],
    ]);
    const { result, sentence, caveats } = answered(
      boardMeeting(suspension(20), '2026-03-30', SCHOOL, examination('2026-05-14')),
    );
    expect(result).toMatchObject({
      duty: 'must meet',
      by: null,
      mayDirectReinstatement: true,
      tryBefore: '2026-05-14',
    });
    expect(caveats).toContain('The calendar CAL-A does not hold the last day for the meeting');
    expect(sentence).toMatch(/^The governing board must meet within 15 school days of the notice: more than 15 school/);
  });

  it('needs no calendar where nothing is counted', () =>
    expect(answered(boardMeeting(suspension(4), '2026-06-01', SCHOOL)).result.by).toBeNull());

  const of =
    (n: number, d: number, kind = 'suspension') =>
    () =>
      boardMeeting({ ...suspension(1), kind, inTerm: { n, d } as Fraction } as ForTheBoard, NOTICE, SCHOOL);
  it.each<[string, string, () => unknown]>([
    ['matter.kind', 'not-one-of', of(1, 1, 'PEX')],
    ['matter.inTerm.d', 'not-a-whole-number', of(5, 0)],
    ['matter.inTerm.n', 'not-a-whole-number', of(NaN, 2)],
    ['matter.inTerm.n', 'not-a-whole-number', of(0, 2)],
    ['noticeOn', 'not-a-civil-date', () => boardMeeting(suspension(1), '2026-02-30', SCHOOL)],
    ['noticeOn', 'beyond-the-calendar', () => boardMeeting(suspension(20), '2026-04-03', SCHOOL)],
    ['missed.on', 'not-a-civil-date', () => boardMeeting(suspension(1), NOTICE, SCHOOL, examination('2026-02-30'))],
    [
      'missed.kind',
      'not-one-of',
      () => boardMeeting(suspension(1), NOTICE, SCHOOL, { kind: 'mock' as 'public examination', on: NOTICE }),
    ],
    ['school.kind', 'not-one-of', () => boardMeeting(suspension(1), NOTICE, at('college' as 'academy'))],
    ['numerator', 'not-a-whole-number', () => suspension(5.3)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
