import { describe, expect, it } from '@jest/globals';
import { schoolDaysOf } from '../calendar/index.ts';
import { answered, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  penaltyThreshold,
  sicknessReturn,
  unauthorisedReturn,
  type AttendanceCode,
  type RegisterMark,
} from './index.ts';

const days = schoolDaysOf(CAL_A);

/** Codes of successive sessions of CAL-A, morning first. */
const register = (...runs: [AttendanceCode, number][]): RegisterMark[] =>
  runs
    .flatMap(([code, count]) => Array.from({ length: count }, () => code))
    .map((code, index) => ({ on: days[index >> 1]!, session: index % 2 === 0 ? 'AM' : 'PM', code }));

describe('Attendance return [return.unauthorised]', () => {
  it.each<[string, RegisterMark[], 'continuous' | 'intermittent', boolean, number]>([
    ['ten days in a run', register(['O', 20]), 'continuous', true, 20],
    ['half a day short', register(['O', 19]), 'continuous', false, 19],
    ['a run broken by an attendance', register(['O', 19], ['L', 1], ['O', 19]), 'continuous', false, 19],
    ['the same where days apart count', register(['O', 19], ['L', 1], ['O', 1]), 'intermittent', true, 20],
    ['a run broken by leave', register(['O', 10], ['I', 2], ['O', 10]), 'continuous', false, 10],
    ['a run over a closure', register(['O', 10], ['Y4', 2], ['O', 10]), 'continuous', true, 20],
    ['N, U and G too', register(['N', 8], ['U', 6], ['G', 6]), 'continuous', true, 20],
    ['the longest run, not the last', register(['O', 20], ['L', 1], ['O', 4]), 'continuous', true, 20],
  ])('%s', (_, marks, counting, due, halves) =>
    expect(answered(unauthorisedReturn(marks, counting)).result).toMatchObject({
      due,
      schoolDays: { n: halves, d: 2 },
    }),
  );

  it('names the day on which the tenth was reached, whatever the order of the marks', () => {
    const marks = register(['L', 2], ['O', 24]);
    const { result, on } = answered(unauthorisedReturn([...marks].reverse()));
    expect(result.reachedOn).toBe(days[10]);
    expect(on).toBe(days[12]);
  });

  it('says so in words', () => {
    expect(answered(unauthorisedReturn(register(['O', 21]))).sentence).toBe(
      '10.5 school days of unauthorised absence, continuous: the attendance return to the local authority must name the pupil (10 school days).',
    );
    expect(answered(unauthorisedReturn(register(['O', 4]), 'intermittent')).sentence).toBe(
      '2 school days of unauthorised absence, intermittent: the attendance return to the local authority need not name the pupil yet (10 school days).',
    );
  });
});

describe('Sickness return [return.sickness]', () => {
  const YEAR = { from: '2025-09-01', to: '2026-08-31' } as const;
  const ill = (marks: RegisterMark[], forecast: number) => answered(sicknessReturn(marks, YEAR, forecast));

  it.each<[string, RegisterMark[], number, boolean]>([
    ['15 days in a run', register(['I', 30]), 0, true],
    ['15 days in all', register(['I', 10], ['/', 1], ['\\', 1], ['I', 20]), 0, true],
    ['14 and a half', register(['I', 29]), 0, false],
    ['with those expected', register(['I', 5]), 13, true],
    ['with too few expected', register(['I', 5]), 12, false],
    ['appointments are no illness', register(['M', 30]), 0, false],
  ])('%s', (_, marks, forecast, due) => {
    const usable = marks.filter(({ session, code }) => code !== (session === 'AM' ? '\\' : '/'));
    expect(ill(usable, forecast).result.due).toBe(due);
  });

  it('says so in words', () =>
    expect(ill(register(['I', 5]), 13)).toMatchObject({
      result: { schoolDays: { n: 31, d: 2 } },
      sentence:
        '2.5 school days missed through illness this school year and 13 more expected: a sickness return is due, one for this illness (15 school days).',
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

  it('says so in words', () =>
    expect(answered(penaltyThreshold(register(['O', 1]), CAL_A, '2026-03-20')).sentence).toBe(
      '1 unauthorised session in the 10 school weeks from 5 January 2026 to 20 March 2026: the threshold of 10 for considering a penalty notice is not reached.',
    ));
});

describe('Marks from which no return can be made [return.unauthorised] [return.sickness] [penalty.threshold]', () => {
  const one = register(['I', 1]);
  const YEAR = { from: '2025-09-01', to: '2026-08-31' } as const;
  it.each<[string, string, () => unknown]>([
    ['marks', 'no-marks', () => unauthorisedReturn([])],
    ['marks', 'no-marks', () => sicknessReturn([], YEAR, 0)],
    ['marks', 'session-marked-twice', () => unauthorisedReturn([...one, ...one])],
    ['counting', 'not-one-of', () => unauthorisedReturn(one, 'often' as 'continuous')],
    ['marks', 'outside-the-school-year', () => sicknessReturn(one, { from: '2026-09-01', to: '2027-08-31' }, 0)],
    ['marks', 'outside-the-school-year', () => sicknessReturn(one, { from: '2025-09-01', to: '2026-01-05' }, 0)],
    ['schoolYear', 'ends-before-it-starts', () => sicknessReturn(one, { from: '2026-09-01', to: '2026-08-31' }, 0)],
    ['forecast', 'not-a-whole-number', () => sicknessReturn(one, YEAR, -1)],
    ['calendar', 'beyond-the-calendar', () => penaltyThreshold(one, CAL_A, '2026-03-13')],
    ['on', 'not-a-civil-date', () => penaltyThreshold(one, CAL_A, '2026-03-32')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
