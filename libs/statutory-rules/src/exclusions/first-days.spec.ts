import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { careDayOne, firstFiveDays, type Care } from './index.ts';

describe('The first five days [excl.first-five-days]', () => {
  it.each<[string, IsoDate, IsoDate | null, IsoDate[]]>([
    [
      'a permanent exclusion',
      '2026-02-11',
      null,
      ['2026-02-11', '2026-02-12', '2026-02-13', '2026-02-23', '2026-02-24'],
    ],
    ['two days', '2026-02-11', '2026-02-12', ['2026-02-11', '2026-02-12']],
    [
      'the last five of a calendar',
      '2026-03-27',
      null,
      ['2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'],
    ],
    ['six days', '2026-02-09', '2026-02-23', ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13']],
  ])('%s', (_, first, last, days) => expect(answered(firstFiveDays(first, last, CAL_A)).result.days).toEqual(days));

  it.each<[IsoDate | null, string]>([
    ['2026-02-12', 'School days 1 to 2 of the exclusion, 11 to 12 February 2026'],
    ['2026-02-11', 'School day 1 of the exclusion, 11 February 2026'],
    [null, 'School days 1 to 5 of the exclusion, 11 to 24 February 2026'],
  ])('until %s says what is asked of whom', (last, span) => {
    const { sentence, restsOn, caveats } = answered(firstFiveDays('2026-02-11', last, CAL_A));
    expect(sentence).toBe(
      `${span}: the school takes reasonable steps to set and mark work, and the parent keeps the child out of public places in school hours unless there is justification.`,
    );
    expect(restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
    expect(caveats[0]).toBe('The first five days of an exclusion: first day in force not established');
  });
});

describe('The first days of an exclusion that outlasts the calendar [excl.first-five-days]', () => {
  it('are those that it holds', () => {
    const answer = answered(firstFiveDays('2026-03-30', null, CAL_A));
    expect(answer.result.days).toEqual(['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02']);
    expect(answer.caveats).toContain('The calendar CAL-A does not hold the fifth school day of the exclusion');
  });

  it('are whole where the exclusion itself is shorter', () => {
    const { result, caveats } = answered(firstFiveDays('2026-04-01', '2026-04-02', CAL_A));
    expect(result).toEqual({
      days: ['2026-04-01', '2026-04-02'],
      school: 'takes reasonable steps to set and mark work',
      parent: 'keeps the child out of public places in school hours, unless justified',
    });
    expect(caveats).toEqual([
      'The first five days of an exclusion: first day in force not established',
      'School day: unverified (from memory)',
    ]);
    expect(answered(firstFiveDays('2026-02-11', null, CAL_A)).caveats).toEqual(caveats);
  });
});

describe('Education from day 1 [excl.care-day1]', () => {
  it.each([
    ['looked after', 'Looked after'],
    ['with a social worker', 'With a social worker'],
  ] as const)('for a child %s', (care, who) => {
    const answer = answered(careDayOne('2026-01-12', care, CAL_A));
    expect(answer.result).toEqual({ expectedFrom: '2026-01-12', tell: ['Virtual School Head', 'social worker'] });
    expect(answer.sentence).toBe(
      `${who}: education is expected from day 1, Monday 12 January 2026 (guidance); the Virtual School Head and the social worker are told without delay.`,
    );
    expect(answer.caveats).toContain(
      'Education from day 1 for a child in care or with a social worker: first day in force not established',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
  });

  it('is the first school day, where the exclusion begins on another', () =>
    expect(answered(careDayOne('2026-02-14', 'looked after', CAL_A)).result?.expectedFrom).toBe('2026-02-23'));

  it('is not expected for others, which takes nothing from the work that the school sets', () => {
    const { result, sentence, restsOn } = answered(careDayOne('2026-01-12', 'neither', CAL_A));
    expect([result, restsOn]).toEqual([null, []]);
    expect(sentence).toBe(
      'Neither looked after nor with a social worker: this guidance expects nothing beside the work that the school sets.',
    );
  });
});

describe('Days that cannot be the first', () => {
  it.each<[string, string, () => unknown]>([
    ['firstDay', 'no-school-day', () => firstFiveDays('2026-02-16', '2026-02-20', CAL_A)],
    ['firstDay', 'not-a-civil-date', () => firstFiveDays('2026-02-30', null, CAL_A)],
    ['firstDay', 'beyond-the-calendar', () => firstFiveDays('2026-04-03', null, CAL_A)],
    ['lastDay', 'not-a-civil-date', () => firstFiveDays('2026-02-11', '2026-02-30', CAL_A)],
    ['lastDay', 'beyond-the-calendar', () => firstFiveDays('2026-02-11', '2026-04-30', CAL_A)],
    ['lastDay', 'ends-before-it-starts', () => firstFiveDays('2026-02-11', '2026-02-10', CAL_A)],
    ['firstDay', 'not-a-civil-date', () => careDayOne('2026-02-30', 'looked after', CAL_A)],
    ['firstDay', 'beyond-the-calendar', () => careDayOne('2026-04-03', 'looked after', CAL_A)],
    ['care', 'not-one-of', () => careDayOne('2026-01-12', 'adopted' as Care, CAL_A)],
  ])('are refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
