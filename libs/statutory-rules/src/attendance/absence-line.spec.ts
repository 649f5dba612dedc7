import { describe, expect, it } from '@jest/globals';
import { answered, minutes, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  deliveredAgainstCommissioned,
  persistentAbsence,
  severeAbsence,
  type AbsenceBasis,
  type AttendanceTally,
} from './index.ts';

const missed = (absent: number, possible: number): AttendanceTally => ({
  possible,
  attended: possible - absent,
  authorised: absent,
  unauthorised: 0,
  notPossible: 0,
  notCollected: 0,
  byCode: {},
});

const reached = (absent: number, possible: number, on: IsoDate) =>
  answered(persistentAbsence(missed(absent, possible), on, 'enrolment')).result.reached;

describe('Persistent absence [persistent.absence@20 %]', () => {
  it('is on the line from the first day', () => expect(reached(40, 200, '2005-08-01')).toBe(true));
  it('is below it to the last', () => expect(reached(39, 200, '2010-07-31')).toBe(false));
});

describe('Persistent absence [persistent.absence@15 %]', () => {
  it('is on the line from the first day', () => expect(reached(30, 200, '2010-08-01')).toBe(true));
  it('is below it to the last', () => expect(reached(29, 200, '2015-07-31')).toBe(false));
});

describe('Persistent absence [persistent.absence@10 %]', () => {
  it('is on the line from the first day', () => expect(reached(20, 200, '2015-08-01')).toBe(true));
  it('is below it though it prints as 10.0', () => expect(reached(20, 201, '2026-01-12')).toBe(false));

  it('is a gap before the first line', () =>
    expect(persistentAbsence(missed(20, 200), '2005-07-31', 'enrolment')).toMatchObject({ kind: 'gap' }));

  it('says which figure it is', () => {
    const say = (absent: number, possible: number, basis: AbsenceBasis) =>
      answered(persistentAbsence(missed(absent, possible), '2026-01-12', basis)).sentence;
    expect(say(20, 200, 'enrolment')).toBe(
      'Absent for 20 of 200 possible sessions at this school (10.00 %): persistent, the line being 10 % or more.',
    );
    expect(say(20, 201, 'child')).toBe(
      'Absent for 20 of 201 possible sessions at all schools together (9.95 %): below the line of persistent absence, 10 % or more.',
    );
    expect(say(0, 0, 'enrolment')).toBe('No session was possible at this school: there is no figure.');
  });

  it.each<[string, string, () => unknown]>([
    ['tally', 'not-a-tally', () => persistentAbsence({ ...missed(2, 20), attended: 20 }, '2026-01-12', 'child')],
    ['basis', 'not-one-of', () => severeAbsence(missed(2, 20), '2026-01-12', 'pupil' as 'child')],
    ['on', 'not-a-civil-date', () => persistentAbsence(missed(2, 20), '2026-1-12', 'child')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('Severe absence [severe.absence@50 %]', () => {
  it.each([
    [100, 200, true],
    [99, 200, false],
    [100, 201, false],
  ])('%d of %d: %s', (absent, possible, reached) =>
    expect(answered(severeAbsence(missed(absent, possible), '2026-01-12', 'enrolment')).result.reached).toBe(reached),
  );

  it('says what is not established about it', () =>
    expect(answered(severeAbsence(missed(100, 200), '2016-08-01', 'enrolment')).caveats).toEqual([
      'Severe absence: first day in force not established',
      'Exactly 50 % is severe: one source writes more than 50 % [A17] (from memory, unverified)',
    ]));

  it('is a gap before a source shows it', () =>
    expect(severeAbsence(missed(100, 200), '2016-07-31', 'child')).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    }));
});

describe('Delivered against commissioned [ap.delivered]', () => {
  const of = (delivered: number, commissioned: number) =>
    answered(deliveredAgainstCommissioned(minutes(delivered), minutes(commissioned), '2026-01-16'));

  it('is an exact fraction that may pass one, and none where nothing was commissioned', () => {
    expect(of(720, 900).result).toEqual({ n: 720, d: 900 });
    expect(of(960, 900).result).toEqual({ n: 960, d: 900 });
    expect(of(0, 900).result).toEqual({ n: 0, d: 900 });
    expect(of(0, 0)).toMatchObject({ result: null, sentence: 'No hours were commissioned: there is no figure.' });
  });

  it('says that it is not the statutory percentage', () =>
    expect(of(720, 900).sentence).toBe(
      'Delivered 12 hours of 15 hours commissioned (80.00 %). This is not the statutory attendance percentage.',
    ));

  it.each([
    ['delivered', -1, 900],
    ['commissioned', 0, 1.5],
  ])('refuses %s hours that are none', (field, delivered, commissioned) =>
    expectRefused(
      () => deliveredAgainstCommissioned(delivered as never, commissioned as never, '2026-01-16'),
      field,
      'not-a-whole-number',
    ),
  );
});
