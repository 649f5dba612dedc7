import { describe, expect, it } from '@jest/globals';
import { schoolDaysOf } from '../calendar/index.ts';
import { answered, weekday, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  nextAttendanceReturn,
  penaltyThreshold,
  sicknessReturn,
  unauthorisedReturn,
  type AgreedInterval,
  type AttendanceCode,
  type RegisterMark,
  type UnauthorisedCounting,
} from './index.ts';

const days = schoolDaysOf(CAL_A);
const YEAR = { from: '2025-09-01', to: '2026-08-31' } as const;

/** Codes of successive sessions of CAL-A, morning first. */
const register = (...runs: [AttendanceCode, number][]): RegisterMark[] =>
  runs
    .flatMap(([code, count]) => Array.from({ length: count }, () => code))
    .map((code, index) => ({ on: days[index >> 1]!, session: index % 2 === 0 ? 'AM' : 'PM', code }));

describe('Attendance return [return.unauthorised]', () => {
  const counted = (marks: readonly RegisterMark[], own: UnauthorisedCounting | null = null) =>
    answered(unauthorisedReturn(marks, CAL_A, own));

  it.each<[string, RegisterMark[], UnauthorisedCounting | null, boolean, number]>([
    ['ten days in a run', register(['O', 20]), null, true, 20],
    ['the same, said outright', register(['O', 20]), 'continuous', true, 20],
    ['half a day short', register(['O', 19]), null, false, 19],
    ['a run broken by an attendance', register(['O', 19], ['L', 1], ['O', 19]), null, false, 19],
    ['the same where days apart count', register(['O', 19], ['L', 1], ['O', 1]), 'intermittent', true, 20],
    ['a run broken by leave', register(['O', 10], ['I', 2], ['O', 10]), null, false, 10],
    ['a run over a closure', register(['O', 10], ['Y4', 2], ['O', 10]), null, true, 20],
    ['N, U and G too', register(['N', 8], ['U', 6], ['G', 6]), null, true, 20],
    ['the longest run, not the last', register(['O', 20], ['L', 1], ['O', 4]), null, true, 20],
    ['half-term does not part it', register(['L', 50], ['O', 20]), null, true, 20],
    ['from an afternoon to a morning', register(['L', 1], ['O', 20]).slice(1), null, true, 20],
  ])('%s', (_, marks, own, due, halves) =>
    expect(counted(marks, own).result).toMatchObject({ due, schoolDays: { n: halves, d: 2 } }),
  );

  it('names the day on which the tenth was reached, whatever the order of the marks', () => {
    const marks = register(['L', 2], ['O', 24]);
    const { result, on } = counted([...marks].reverse());
    expect(result.reachedOn).toBe(days[10]);
    expect(on).toBe(days[12]);
  });

  it('leaves a mark for a holiday out, where it is the code of a closure', () =>
    expect(counted([...register(['O', 20]), { on: '2026-01-10', session: 'AM', code: '#' }]).result.due).toBe(true));

  it('rests on the codes and on what a school day is', () => {
    const { restsOn, inputs } = counted(register(['O', 4]));
    expect(restsOn).toEqual([
      { id: 'calendar.school-day', version: 'any day with a session' },
      { id: 'register.regs', version: '2024 Regs' },
    ]);
    expect(inputs).toMatchObject({ counting: null });
  });

  it('says so in words', () => {
    expect(counted(register(['O', 21])).sentence).toBe(
      '10.5 school days of unauthorised absence, continuous: the attendance return to the local authority must name the pupil (10 school days).',
    );
    expect(counted(register(['O', 4]), 'intermittent').sentence).toBe(
      '2 school days of unauthorised absence, intermittent: the attendance return to the local authority need not name the pupil yet (10 school days).',
    );
  });
});

describe('Interval of the attendance return [return.unauthorised]', () => {
  const next = (on: IsoDate, agreed: AgreedInterval | null = null) => answered(nextAttendanceReturn(on, agreed));

  it.each<[IsoDate, AgreedInterval | null, IsoDate, boolean]>([
    ['2026-03-02', null, '2026-04-02', false],
    ['2026-01-31', null, '2026-02-28', false],
    ['2026-03-02', { every: 2, unit: 'week' }, '2026-03-16', false],
    ['2026-03-02', { every: 1, unit: 'month' }, '2026-04-02', false],
    ['2026-03-02', { every: 5, unit: 'week' }, '2026-04-02', true],
    ['2026-03-02', { every: 2, unit: 'month' }, '2026-04-02', true],
  ])('after %s, agreed %j: by %s', (on, agreed, by, agreedTooLong) =>
    expect(next(on, agreed).result).toEqual({ by, agreedTooLong }),
  );

  it('says so in words', () => {
    expect(next('2026-03-02').sentence).toBe(
      'Attendance return of 2 March 2026: the next by Thursday 2 April 2026 (at agreed intervals, of 1 month at the most).',
    );
    expect(next('2026-03-02', { every: 6, unit: 'week' }).sentence).toBe(
      'Attendance return of 2 March 2026: the next by Thursday 2 April 2026 (at agreed intervals, of 1 month at the most; the 6 weeks agreed are longer).',
    );
    expect(next('2026-03-02', { every: 2, unit: 'week' }).sentence).toBe(
      'Attendance return of 2 March 2026: the next by Monday 16 March 2026 (at agreed intervals, of 1 month at the most; agreed: 2 weeks).',
    );
  });
});

describe('Sickness return [return.sickness]', () => {
  const ill = (marks: readonly RegisterMark[], ahead: number, lastReturnOn: IsoDate | null = null) =>
    answered(sicknessReturn(marks, CAL_A, YEAR, { schoolDays: ahead }, lastReturnOn));

  it.each<[string, RegisterMark[], number, boolean]>([
    ['15 days in a run', register(['I', 30]), 0, true],
    ['15 days in all', register(['I', 10], ['L', 2], ['I', 20]), 0, true],
    ['14 and a half', register(['I', 29]), 0, false],
    ['with those expected', register(['I', 5]), 13, true],
    ['with too few expected', register(['I', 5]), 12, false],
    ['appointments are no illness', register(['M', 30]), 0, false],
    ['nobody ill yet, whatever is expected', register(['L', 2]), 15, false],
  ])('%s', (_, marks, ahead, due) => expect(ill(marks, ahead).result.due).toBe(due));

  it.each<[string, RegisterMark[], IsoDate | null, IsoDate | null, boolean]>([
    ['no return yet', register(['I', 30]), null, days[0]!, true],
    ['returned on its first day', register(['I', 30]), days[0]!, days[0]!, false],
    ['returned on the last day marked', register(['I', 30]), days[14]!, days[0]!, false],
    ['returned for another illness', register(['I', 30], ['L', 2], ['I', 2]), days[14]!, days[16]!, true],
    ['over a closure', register(['I', 30], ['Y4', 2], ['I', 2]), days[14]!, days[0]!, false],
    ['over other leave', register(['I', 30], ['M', 2], ['I', 2]), days[14]!, days[16]!, true],
    ['well again, and returned', register(['I', 30], ['L', 2]), days[14]!, days[0]!, false],
    ['well again, and not returned', register(['I', 30], ['L', 2]), null, days[0]!, true],
    ['nobody ill', register(['L', 2]), null, null, false],
  ])('is one for each continuous illness: %s', (_, marks, lastReturnOn, illnessFrom, due) =>
    expect(ill(marks, 0, lastReturnOn).result).toMatchObject({ illnessFrom, due }),
  );

  it.each<[RegisterMark[], number, IsoDate | null, string]>([
    [
      register(['I', 5]),
      13,
      null,
      '2.5 school days missed through illness this school year and 13 more expected: a sickness return is due (15 school days), one for the illness since 6 January 2026.',
    ],
    [
      register(['I', 30]),
      0,
      days[1]!,
      '15 school days missed through illness this school year and 0 more expected: that of 7 January 2026 is the one sickness return for the illness since 6 January 2026.',
    ],
    [
      register(['I', 2]),
      1,
      null,
      '1 school day missed through illness this school year and 1 more expected: a sickness return is not due (15 school days).',
    ],
    [
      register(['L', 2]),
      20,
      null,
      'No session of this school year is marked I: a sickness return is not due (15 school days).',
    ],
  ])('says so in words (%#)', (marks, ahead, lastReturnOn, sentence) =>
    expect(ill(marks, ahead, lastReturnOn).sentence).toBe(sentence),
  );

  it('rests on the codes and on what a school day is', () =>
    expect(ill(register(['I', 5]), 13)).toMatchObject({
      result: { schoolDays: { n: 31, d: 2 } },
      restsOn: [{ id: 'calendar.school-day' }, { id: 'register.regs' }],
    }));
});

describe('Penalty threshold [penalty.threshold]', () => {
  const threshold = (marks: RegisterMark[], on: IsoDate) => answered(penaltyThreshold(marks, CAL_A, on)).result;

  it('counts ten school weeks back, half-term being none', () => {
    expect(threshold([], '2026-03-20')).toEqual({ sessions: 0, reached: false, from: '2026-01-05', to: '2026-03-20' });
    expect(threshold([], '2026-03-23').from).toBe('2026-01-12');
    expect(threshold([], '2026-03-29').from).toBe('2026-01-12');
  });

  it.each<[string, RegisterMark[], IsoDate, number, boolean]>([
    ['ten sessions', register(['O', 10]), '2026-03-20', 10, true],
    ['nine', register(['O', 9]), '2026-03-20', 9, false],
    ['ten, the first eight out of the window', register(['O', 10]), '2026-03-27', 2, false],
    [
      'ten, of which two after the day',
      register(['O', 10]).map((m) => ({ ...m, on: days[50 + days.indexOf(m.on)]! })),
      days[53]!,
      8,
      false,
    ],
    ['leave is not counted', register(['I', 10], ['O', 9]), '2026-03-20', 9, false],
  ])('%s', (_, marks, on, sessions, reached) => expect(threshold(marks, on)).toMatchObject({ sessions, reached }));

  describe('where an earlier week lies outside the calendar', () => {
    const open =
      'The calendar CAL-A does not hold 1 of the 10 school weeks: sessions of it that are not given may be missing';
    it('is reached by the sessions that are known', () => {
      const answer = answered(penaltyThreshold(register(['O', 10]), CAL_A, '2026-03-13'));
      expect(answer.result).toEqual({ sessions: 10, reached: true, from: '2026-01-05', to: '2026-03-13' });
      expect(answer.caveats).not.toContain(open);
    });

    it('is not known to be missed by fewer', () => {
      const answer = answered(penaltyThreshold(register(['O', 9]), CAL_A, '2026-03-13'));
      expect(answer.result).toEqual({ sessions: 9, reached: null, from: '2026-01-05', to: '2026-03-13' });
      expect(answer.caveats).toContain(open);
      expect(answer.sentence).toBe(
        '9 unauthorised sessions from 5 January 2026 to 13 March 2026: the threshold of 10 for considering a penalty notice is not known to be reached, since 1 of the 10 school weeks lies outside the calendar.',
      );
    });

    it('says so where it is reached all the same, or several are missing', () => {
      const reached = answered(penaltyThreshold(register(['O', 10]), CAL_A, '2026-03-13'));
      expect([reached.sentence, reached.caveats.filter((each) => each.includes('school weeks'))]).toEqual([
        '10 unauthorised sessions from 5 January 2026 to 13 March 2026: the threshold of 10 for considering a penalty notice is reached.',
        [],
      ]);
      const two = answered(penaltyThreshold([], CAL_A, '2026-03-06'));
      expect(two.sentence).toContain('since 2 of the 10 school weeks lie outside the calendar.');
      expect(two.caveats).toContain(
        'The calendar CAL-A does not hold 2 of the 10 school weeks: sessions of them that are not given may be missing',
      );
    });

    it('counts the marks of ten weeks of the calendar year, which no ten school weeks can leave out', () => {
      const before: RegisterMark[] = [
        { on: '2025-12-01', session: 'AM', code: 'O' },
        { on: '2025-12-08', session: 'AM', code: 'O' },
      ];
      const answer = answered(penaltyThreshold([...before, ...register(['O', 9])], CAL_A, '2026-02-13'));
      expect(answer.result).toEqual({ sessions: 10, reached: true, from: '2025-12-08', to: '2026-02-13' });
    });
  });

  it('rests on the codes and on what a school day is', () =>
    expect(answered(penaltyThreshold(register(['O', 1]), CAL_A, '2026-03-20')).restsOn).toEqual([
      { id: 'calendar.school-day', version: 'any day with a session' },
      { id: 'register.regs', version: '2024 Regs' },
    ]));

  it('says so in words', () =>
    expect(answered(penaltyThreshold(register(['O', 1]), CAL_A, '2026-03-20')).sentence).toBe(
      '1 unauthorised session in the 10 school weeks from 5 January 2026 to 20 March 2026: the threshold of 10 for considering a penalty notice is not reached.',
    ));
});

describe('Marks from which no return can be made [return.unauthorised] [return.sickness] [penalty.threshold]', () => {
  const one = register(['I', 1]);
  const mondays = days
    .filter((day) => weekday(day) === 1)
    .map((on): RegisterMark => ({ on, session: 'AM', code: 'O' }));
  const unauthorised = (marks: readonly RegisterMark[], own: UnauthorisedCounting | null = null) =>
    unauthorisedReturn(marks, CAL_A, own);
  const sick = (marks: readonly RegisterMark[], change: object = {}) => {
    const { year, ahead, returned } = { year: YEAR, ahead: 0, returned: null, ...change };
    return sicknessReturn(marks, CAL_A, year, { schoolDays: ahead }, returned);
  };
  const span = (from: IsoDate, to: IsoDate) => ({ year: { from, to } });

  it.each<[string, string, () => unknown]>([
    ['marks', 'no-marks', () => unauthorised([])],
    ['marks', 'no-marks', () => sick([])],
    ['marks[1]', 'session-marked-twice', () => unauthorised([...one, ...one])],
    ['marks', 'session-not-marked', () => unauthorised(mondays)],
    ['marks', 'session-not-marked', () => unauthorised(mondays, 'intermittent')],
    ['marks', 'session-not-marked', () => sick(mondays)],
    [
      'marks',
      'session-not-marked',
      () => unauthorised(register(['O', 1], ['O', 1], ['O', 1]).filter((_, n) => n !== 1)),
    ],
    ['marks[1].on', 'not-a-school-day', () => unauthorised([...one, { on: '2026-01-10', session: 'AM', code: 'O' }])],
    ['marks[0].on', 'not-a-school-day', () => sick([{ on: '2026-01-10', session: 'AM', code: 'I' }])],
    [
      'marks[0].on',
      'beyond-the-calendar',
      () => unauthorised([{ on: '2026-01-04', session: 'AM', code: 'O' }, ...one]),
    ],
    ['marks[0].on', 'beyond-the-calendar', () => sick([{ on: '2026-04-03', session: 'AM', code: 'I' }])],
    ['counting', 'not-one-of', () => unauthorised(one, 'often' as 'continuous')],
    ['marks', 'outside-the-school-year', () => sick(one, span('2026-09-01', '2027-08-31'))],
    ['marks', 'outside-the-school-year', () => sick(one, span('2025-09-01', '2026-01-05'))],
    ['schoolYear', 'ends-before-it-starts', () => sick(one, span('2026-09-01', '2026-08-31'))],
    ['schoolYear', 'longer-than-a-year', () => sick(one, span('2025-09-01', '2026-09-01'))],
    ['forecast.schoolDays', 'not-a-whole-number', () => sick(one, { ahead: -1 })],
    ['lastReturnOn', 'not-a-civil-date', () => sick(one, { returned: '2026-02-30' })],
    ['lastReturnOn', 'after-the-marks', () => sick(one, { returned: '2026-01-07' })],
    ['lastReturnOn', 'not-a-civil-date', () => nextAttendanceReturn('2026-02-30')],
    ['agreed.every', 'not-a-whole-number', () => nextAttendanceReturn('2026-02-20', { every: 0, unit: 'week' })],
    ['agreed.unit', 'not-one-of', () => nextAttendanceReturn('2026-02-20', { every: 1, unit: 'day' as 'week' })],
    [
      'marks[1].code',
      'unknown-code',
      () => penaltyThreshold([...one, { ...one[0]!, on: '2025-01-06', code: '?' as 'I' }], CAL_A, '2026-03-20'),
    ],
    ['on', 'beyond-the-calendar', () => penaltyThreshold(one, CAL_A, '2026-01-04')],
    ['on', 'beyond-the-calendar', () => penaltyThreshold(one, CAL_A, '2026-04-03')],
    ['on', 'not-a-civil-date', () => penaltyThreshold(one, CAL_A, '2026-03-32')],
  ])('refuses %s: %s (%#)', (field, rule, call) => expectRefused(call, field, rule));

  it('names the session that is not marked', () =>
    expect(() => unauthorised(register(['O', 1], ['O', 1], ['O', 1]).filter((_, n) => n !== 1))).toThrow(
      'marks: must hold each session between the first and the last, and holds none of 2026-01-06 PM',
    ));
});
