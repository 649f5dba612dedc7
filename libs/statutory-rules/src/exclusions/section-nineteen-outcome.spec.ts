import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  lessThanFullTime,
  sectionNineteenOutcome,
  sectionNineteenPower,
  sectionNineteenServiceStandard,
  type LessGround,
  type SectionNineteenOutcome,
} from './index.ts';

const ON: IsoDate = '2026-02-10';

describe('Less than full time [s19.less-than-full-time]', () => {
  it('has one ground, the child’s health', () =>
    expect(answered(lessThanFullTime('health', ON, null))).toMatchObject({
      result: { recordedAs: 'less than full time, for health' },
      sentence:
        'Less than full time for reasons of the child’s physical or mental health: full time is not in the child’s best interests (section 19(3AA)).',
    }));

  it.each<[LessGround, string]>([
    ['money', 'money'],
    ['staff', 'a lack of staff'],
    ['behaviour', 'behaviour'],
    ['no place', 'a missing place'],
    ['another', 'any other reason than health'],
  ])('%s is none: below what is owed, with the day it will be put right', (ground, words) => {
    const answer = answered(lessThanFullTime(ground, ON, '2026-03-02'));
    expect(answer.result).toEqual({ recordedAs: 'below what is owed', putRightBy: '2026-03-02' });
    expect(answer.sentence).toBe(
      `Below what is owed: ${words} is no ground for less than full time; to be put right by 2 March 2026.`,
    );
    expectRefused(() => lessThanFullTime(ground, ON, null), 'putRightBy', 'not-said');
  });

  it('may be put right on the day itself', () =>
    expect(answered(lessThanFullTime('money', ON, ON)).result).toMatchObject({ putRightBy: ON }));
});

describe('What a section 19 decision comes to [s19.outcome]', () => {
  it.each<[SectionNineteenOutcome, string]>([
    [{ outcome: 'owed', from: '2026-02-16' }, 'Education under section 19 is owed from 16 February 2026.'],
    [
      { outcome: 'not owed on what is known today', why: 'a place was taken up today', lookAgainOn: '2026-03-10' },
      'Education under section 19 is not owed on what is known on 10 February 2026: a place was taken up today. To be looked at again on 10 March 2026.',
    ],
    [
      { outcome: 'owed by another authority', authority: 'Rutland' },
      'Education under section 19 is owed by another authority: Rutland.',
    ],
  ])('%j', (decision, words) => {
    const answer = answered(sectionNineteenOutcome(decision, ON));
    expect([answer.result, answer.sentence]).toEqual([words, words]);
  });

  const notOwed = (why: string, lookAgainOn: IsoDate = '2026-03-10') =>
    sectionNineteenOutcome({ outcome: 'not owed on what is known today', why, lookAgainOn }, ON);
  it.each(['not at this time', ' Not at this time. '])('is never %j alone', (why) =>
    expectRefused(() => notOwed(why), 'why', 'an-outcome-unknown-to-law'),
  );

  it.each<[string, string, () => unknown]>([
    ['outcome', 'not-one-of', () => sectionNineteenOutcome({ outcome: 'later' } as never, ON)],
    ['why', 'not-said', () => notOwed(' ')],
    ['lookAgainOn', 'before-the-decision', () => notOwed('a reason', ON)],
    ['lookAgainOn', 'not-a-civil-date', () => notOwed('a reason', '2026-02-30')],
    [
      'authority',
      'not-said',
      () => sectionNineteenOutcome({ outcome: 'owed by another authority', authority: ' ' }, ON),
    ],
    ['from', 'not-a-civil-date', () => sectionNineteenOutcome({ outcome: 'owed', from: '2026-02-30' }, ON)],
    ['decidedOn', 'not-a-civil-date', () => sectionNineteenOutcome({ outcome: 'owed', from: ON }, '2026-02-30')],
    ['ground', 'not-one-of', () => lessThanFullTime('weather' as 'money', ON, ON)],
    ['decidedOn', 'not-a-civil-date', () => lessThanFullTime('health', '2026-02-30', null)],
    ['putRightBy', 'before-the-decision', () => lessThanFullTime('health', ON, '2026-02-09')],
    ['putRightBy', 'not-a-civil-date', () => lessThanFullTime('money', ON, '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('A council’s own time to decide [s19.service-standard]', () => {
  it('never moves the duty', () => {
    const answer = answered(sectionNineteenServiceStandard('2026-03-30', ON));
    expect(answer.result).toEqual({ decideBy: '2026-04-08', duty: ON });
    expect(answer.sentence).toBe(
      'The council decides by Wednesday 8 April 2026 (5 working days, its own standard); the duty runs from 10 February 2026 all the same.',
    );
    expect(answered(sectionNineteenServiceStandard('2026-03-30', ON, 15)).result).toEqual({
      decideBy: '2026-04-22',
      duty: ON,
    });
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.working-day']);
  });

  it.each<[string, string, () => unknown]>([
    ['knewOn', 'not-a-civil-date', () => sectionNineteenServiceStandard('2026-02-30', ON)],
    ['dutyFrom', 'not-a-civil-date', () => sectionNineteenServiceStandard(ON, '2026-02-30')],
    ['count', 'not-a-whole-number', () => sectionNineteenServiceStandard(ON, ON, 0)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('The power of section 19 [s19.power]', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-06-26', false],
    ['2026-06-27', true],
    ['2028-01-14', true],
    ['2028-01-15', false],
  ])('on %s: %s, of one born on 15 January 2010', (on, may) => {
    const { result } = answered(sectionNineteenPower('2010-01-15', on));
    expect(result).toEqual({ may, days: { from: '2026-06-27', to: '2028-01-14' } });
  });

  it('says so, and rests on compulsory school age', () => {
    const answer = answered(sectionNineteenPower('2010-01-15', '2026-09-01'));
    expect(answer.sentence).toBe(
      'Section 19 is a power on 1 September 2026, no duty: education may be arranged from 27 June 2026 to 14 January 2028, where a person records it.',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['csa.end']);
    expect(answer.caveats).toContain(
      'That it is subsection (4), as in the Welsh twin, section 19A(4), which was read (from memory, unverified)',
    );
    expect(answered(sectionNineteenPower('2010-01-15', '2026-06-01')).sentence).toBe(
      'Section 19 is no power on 1 June 2026: it is one from 27 June 2026 to 14 January 2028.',
    );
  });

  it.each<[string, string, () => unknown]>([
    ['on', 'before-birth', () => sectionNineteenPower('2026-02-11', ON)],
    ['dateOfBirth', 'not-a-civil-date', () => sectionNineteenPower('2026-02-30', ON)],
    ['on', 'not-a-civil-date', () => sectionNineteenPower('2010-01-15', '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('can be asked of from the birth', () => expect(answered(sectionNineteenPower(ON, ON)).result.may).toBe(false));
});
