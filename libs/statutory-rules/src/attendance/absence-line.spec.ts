import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { persistentAbsence, severeAbsence, tally, type AbsenceBasis, type AttendanceTally } from './index.ts';

const missed = (absent: number, possible: number): AttendanceTally => ({
  ...tally([{ on: '2025-09-08', session: 'AM', code: 'X' }]),
  ...{ possible, attended: possible - absent, authorised: absent, unauthorised: 0, notPossible: 0, byCode: {} },
});

const reached = (absent: number, possible: number, on: IsoDate) =>
  answered(persistentAbsence(missed(absent, possible), on, 'enrolment')).result.reached;

const LIMITS = [
  'Not valid for very short periods',
  'National figures take pupils aged 5 to 15 on 31 August, and leave pupil referral units out of the main series',
];

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
    expect(say(1, 1, 'placements')).toBe(
      'Absent for 1 of 1 possible session in the placements recorded here (100.00 %): persistent, the line being 10 % or more.',
    );
    expect(say(0, 2, 'placement')).toContain('in this placement');
    expect(say(0, 0, 'enrolment')).toBe('No session was possible at this school: there is no figure.');
  });

  it('shows the limits of the line, those of the figure, and what the codes rest on', () => {
    const { caveats, restsOn } = answered(persistentAbsence(missed(20, 200), '2026-01-12', 'child'));
    expect(caveats.slice(0, 2)).toEqual(LIMITS);
    expect(caveats).toContain('Official figures count enrolments, not pupils');
    expect(caveats).toContainEqual(expect.stringContaining('Which codes count as here or away'));
    expect(restsOn).toEqual([
      { id: 'attendance.figure', version: 'sessions over possible sessions' },
      { id: 'register.regs', version: '2024 Regs' },
    ]);
  });

  it.each<[string, string, () => unknown]>([
    ['tally', 'not-a-tally', () => persistentAbsence({ ...missed(2, 20), attended: 20 }, '2026-01-12', 'child')],
    ['tally.attended', 'not-a-whole-number', () => persistentAbsence(missed(21, 20), '2026-01-12', 'child')],
    ['tally.possible', 'not-a-whole-number', () => persistentAbsence(missed(0, -1), '2026-01-12', 'child')],
    [
      'tally.authorised',
      'not-a-whole-number',
      () => persistentAbsence({ ...missed(-1, 20), attended: 21 }, '2026-01-12', 'child'),
    ],
    [
      'tally.unauthorised',
      'not-a-whole-number',
      () => severeAbsence({ ...missed(1, 20), authorised: 2, unauthorised: -1 }, '2026-01-12', 'child'),
    ],
    ['basis', 'not-one-of', () => severeAbsence(missed(2, 20), '2026-01-12', 'pupil' as 'child')],
    ['basis', 'not-one-of', () => severeAbsence(missed(2, 20), '2026-01-12', 'enrolments' as 'child')],
    ['on', 'not-a-civil-date', () => persistentAbsence(missed(2, 20), '2026-1-12', 'child')],
  ])('refuses %s: %s (%#)', (field, rule, call) => expectRefused(call, field, rule));
});

describe('Severe absence [severe.absence@50 %]', () => {
  it.each([
    [100, 200, true],
    [99, 200, false],
    [100, 201, false],
  ])('%d of %d: %s', (absent, possible, reached) =>
    expect(answered(severeAbsence(missed(absent, possible), '2026-01-12', 'enrolment')).result.reached).toBe(reached),
  );

  it('says what is not established about it, and its limits', () =>
    expect(answered(severeAbsence(missed(100, 200), '2016-08-01', 'enrolment')).caveats.slice(0, 4)).toEqual([
      'Severe absence: first day in force not established',
      'Exactly 50 % is severe: one source writes more than 50 % [A17] (from memory, unverified)',
      ...LIMITS,
    ]));

  it('is a gap before a source shows it', () =>
    expect(severeAbsence(missed(100, 200), '2016-07-31', 'child')).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    }));
});
