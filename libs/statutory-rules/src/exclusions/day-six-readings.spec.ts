import { describe, expect, it } from '@jest/globals';
import type { SchoolCalendar } from '../calendar/index.ts';
import { answered, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import {
  permanentExclusionDaySix,
  suspensionDaySix,
  type ExcludedChild,
  type ExcludingSchool,
  type Suspension,
} from './index.ts';

const summer = (year: number): SchoolCalendar => ({
  id: `summer ${year}`,
  keptBy: 'council',
  terms: [{ name: `summer ${year}`, from: `${year}-04-22`, to: `${year}-07-18` }],
  closures: [],
});
const suspension = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const HOME = { owed: true, holder: 'home local authority', legalBasis: 'ea1996-s19' } as const;
const NOT_OF_AGE = { owed: false, why: 'not of compulsory school age' } as const;

describe('Each reading has the duty of its own day [excl.day6]', () => {
  const excluded = (from: IsoDate, before: readonly Suspension[], calendar: SchoolCalendar, dateOfBirth: IsoDate) =>
    answered(
      permanentExclusionDaySix(from, before, calendar, { dateOfBirth, examinationsLeft: null, regulation5: null }),
    );
  const duties = ({ reading }: ReturnType<typeof excluded>) =>
    reading?.others.map(({ result }) => [result.sixthDay, result.duty]);

  it('where compulsory school age begins between them', () => {
    const five: IsoDate = '2021-03-31'; // of compulsory school age from 31 March 2026
    const answer = excluded('2026-03-23', [], CAL_A, five);
    expect([answer.result.sixthDay, answer.result.duty, answer.result.actBy]).toEqual(['2026-03-30', NOT_OF_AGE, null]);
    expect(duties(answer)).toEqual([['2026-03-31', HOME]]);
    expect(answer.sentence).toContain(
      "No full-time duty: not of compulsory school age on 30 March 2026. Some practitioners use Tuesday 31 March 2026 (the guidance's reading, sixth after the first day). On that reading: Full-time education is owed by the home local authority.",
    );
  });

  it('and works to the day on which it is owed, though the other is earlier', () => {
    const answer = excluded('2026-03-24', [suspension('2026-03-23', '2026-03-23')], CAL_A, '2021-03-31');
    expect(answer.result).toMatchObject({ sixthDay: '2026-03-31', joinedDay: '2026-03-30', actBy: '2026-03-31' });
    expect(duties(answer)).toEqual([
      ['2026-04-01', HOME],
      ['2026-03-30', NOT_OF_AGE],
    ]);
    expect(answer.sentence).toContain(
      ' Monday 30 March 2026 if joined to the suspension before it: unsettled. On that reading: No full-time duty: not of compulsory school age on 30 March 2026.',
    );
  });

  it('where compulsory school age ends between them', () => {
    const answer = excluded('2026-06-22', [suspension('2026-06-19', '2026-06-19')], summer(2026), '2009-12-01');
    expect(answer.result).toMatchObject({ sixthDay: '2026-06-29', duty: NOT_OF_AGE, actBy: '2026-06-26' });
    expect(duties(answer)).toEqual([
      ['2026-06-30', NOT_OF_AGE],
      ['2026-06-26', HOME],
    ]);
    expect(answer.sentence).toContain('unsettled, so work to it. On that reading: Full-time education is owed');
    expect(answer.sentence).not.toContain('after the first day). On that reading');
  });

  it('and the days on which a person has something to confirm are all shown', () => {
    const late = excluded('2026-06-22', [suspension('2026-06-19', '2026-06-19')], summer(2026), '2009-12-01');
    expect(late.caveats.some((each) => each.startsWith('Whether an examination is left'))).toBe(true);
    expect(late.restsOn.map(({ id }) => id)).toContain('s19.last6weeks');
  });
});

describe('Section 19(1A) beside a day-6 duty of a local authority [excl.day6] [s19.last6weeks]', () => {
  const leaver: ExcludedChild = { dateOfBirth: '2009-12-01', examinationsLeft: 0, regulation5: null };
  const LITERALLY = 'section 19(1A) read literally';
  const TAKEN = { owed: false, why: 'last six weeks, no examination left' };
  const excluded = (who: ExcludedChild, from: IsoDate = '2026-06-01', calendar = summer(2026)) =>
    answered(permanentExclusionDaySix(from, [], calendar, who));

  it('the duty of section 3.2 stands, and the other reading is shown', () => {
    const answer = excluded(leaver);
    expect(answer.result).toMatchObject({ sixthDay: '2026-06-08', duty: HOME, actBy: '2026-06-08' });
    expect(answer.reading?.others.at(-1)).toEqual({ reading: LITERALLY, result: { ...answer.result, duty: TAKEN } });
    expect(answer.sentence).toContain(
      'Full-time education is owed by the home local authority. Section 19(1A) read literally takes it away on 8 June 2026 (last six weeks of compulsory school age, no examination left): for a person to decide.',
    );
    expect(answer.caveats).toContain('Whether section 19(1A) takes this duty away is for a person to decide');
    expect(answer.restsOn.map(({ id }) => id)).toContain('s19.last6weeks');
  });

  it.each<[string, ExcludedChild, IsoDate]>([
    ['an examination left', { ...leaver, examinationsLeft: 1 }, '2026-06-01'],
    ['more than six weeks to go', leaver, '2026-05-06'], // day 6 is 13 May
    ['ten years old', { ...leaver, dateOfBirth: '2015-12-01' }, '2026-06-01'],
    [
      'excepted by regulation 5 already',
      { ...leaver, regulation5: { year: 11, examinations: { entered: 3, left: 0 }, plan: null } },
      '2026-06-01',
    ],
    ['past compulsory school age', leaver, '2026-06-22'],
  ])('no second reading: %s', (_, who, from) => {
    const { reading, sentence, caveats } = excluded(who, from);
    expect(reading?.others.map((other) => other.reading)).not.toContain(LITERALLY);
    expect(sentence).not.toContain('19(1A)');
    expect(caveats.filter((each) => /^Whether|gap on/.test(each))).toEqual([]);
  });

  it('with the examinations not known, a caveat', () => {
    const { result, reading, caveats } = excluded({ ...leaver, examinationsLeft: null });
    expect(result.duty).toEqual(HOME);
    expect(reading?.others).toHaveLength(1);
    expect(caveats).toContain(
      'Whether an examination is left is not known: section 19(1A) takes the section 19 duty away where none is',
    );
  });

  it('with a public examination left, that much is known', () => {
    const regulation5 = { year: 11, examinations: { entered: 2, left: 1 }, plan: null };
    const { caveats } = excluded({ ...leaver, examinationsLeft: null, regulation5 });
    expect(caveats.filter((each) => each.startsWith('Whether'))).toEqual([]);
  });

  it('before it was seen in force the gap is a caveat, for a leaver alone', () => {
    const gap =
      'No section 19 duty in the last six weeks of compulsory school age: gap on 13 June 2011, commencement not established.';
    const before = (change: Partial<ExcludedChild>) =>
      excluded({ ...leaver, dateOfBirth: '1994-12-01', ...change }, '2011-06-06', summer(2011));
    const answer = before({});
    expect(answer.result.duty).toEqual(HOME);
    expect(answer.caveats).toContain(gap);
    expect(before({ examinationsLeft: null }).caveats).toContain(gap);
    expect(before({ examinationsLeft: 1 }).caveats).not.toContain(gap);
    expect(before({ dateOfBirth: '1996-12-01' }).caveats).not.toContain(gap);
  });

  it.each<[ExcludingSchool, boolean]>([
    ['pupil referral unit', true],
    ['maintained school', false],
    ['academy', false],
  ])('for suspensions from a %s: %s', (school, shown) => {
    const periods = [suspension('2026-06-01', '2026-06-09')];
    const answer = answered(suspensionDaySix(periods, school, summer(2026), leaver)[0]!);
    expect(answer.result.sixth?.duty.owed).toBe(true);
    expect(answer.reading).toEqual(
      shown
        ? {
            chosen: 'compulsory school age and regulation 5 alone',
            others: [{ reading: LITERALLY, result: { ...answer.result, sixth: { day: '2026-06-08', duty: TAKEN } } }],
          }
        : null,
    );
    expect(answer.sentence.includes('for a person to decide')).toBe(shown);
  });
});
