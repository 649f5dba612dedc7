import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schoolDaysOf } from '../calendar/index.ts';
import { answered, minutes, type IsoDate, type Minutes } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  arrivalCode,
  deletionReturnDue,
  newPupilReturnDue,
  nOnArrival,
  weeklyReportDue,
  whatNBecomes,
  type ArrivalCode,
} from './index.ts';

const unknown = (session: IsoDate, asOf: IsoDate) => answered(whatNBecomes(session, CAL_A, asOf));

describe('What N becomes [register.n@2024 Regs]', () => {
  it.each<[IsoDate, IsoDate, IsoDate, 'N' | 'O']>([
    ['2026-01-12', '2026-01-12', '2026-01-19', 'N'],
    ['2026-01-12', '2026-01-19', '2026-01-19', 'N'],
    ['2026-01-12', '2026-01-20', '2026-01-19', 'O'],
    ['2026-02-12', '2026-02-27', '2026-02-26', 'O'],
  ])('absent %s, as of %s: by %s, now %s', (session, asOf, correctBy, codeThen) =>
    expect(unknown(session, asOf).result).toMatchObject({ correctBy, codeThen, becomes: 'O' }),
  );

  it('becomes O on the day after the last', () =>
    expect(unknown('2026-01-12', '2026-01-12').result.becomesOn).toBe('2026-01-20'));

  it('says so in words', () =>
    expect(unknown('2026-02-12', '2026-02-12').sentence).toBe(
      'Absent on Thursday 12 February 2026 for a reason not yet established (N): to be corrected as soon as it is known, at the latest on Thursday 26 February 2026 (5 school days after the session; half-term 16 to 20 February not counted); after that it becomes O.',
    ));

  it('is never due before the session, and never nearer in a calendar with more closures', () => {
    const days = schoolDaysOf(CAL_A).slice(0, 40);
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom(...days), (session, closed) => {
        fc.pre(session !== closed); // a day that is closed has no session
        const { correctBy } = unknown(session, session).result;
        expect(correctBy! > session).toBe(true);
        const closures = [...CAL_A.closures, { kind: 'closure' as const, from: closed, to: closed }];
        const later = answered(whatNBecomes(session, { ...CAL_A, closures }, session)).result.correctBy;
        expect(later! >= correctBy!).toBe(true);
      }),
    );
  });

  it('is still N where the five school days run past the calendar, and its last day is not known', () => {
    const answer = unknown('2026-04-01', '2026-04-02');
    expect(answer.result).toEqual({ correctBy: null, becomes: 'O', becomesOn: null, codeThen: 'N' });
    expect(answer.caveats).toContain('The calendar CAL-A does not hold the last day for the true code');
    expect(answer.sentence).toBe(
      'Absent on Wednesday 1 April 2026 for a reason not yet established (N): to be corrected as soon as it is known, within 5 school days after the session; after that it becomes O.',
    );
  });

  it('rests on what a school day is', () =>
    expect(unknown('2026-02-12', '2026-02-12').restsOn).toEqual([
      { id: 'calendar.school-day', version: 'any day with a session' },
    ]));

  it.each<[string, string, () => unknown]>([
    ['asOf', 'before-the-session', () => unknown('2026-01-13', '2026-01-12')],
    ['session', 'not-a-school-day', () => unknown('2026-01-17', '2026-01-19')],
    ['session', 'not-a-school-day', () => unknown('2026-02-18', '2026-02-18')],
    ['session', 'beyond-the-calendar', () => unknown('2026-01-04', '2026-01-12')],
    ['session', 'beyond-the-calendar', () => unknown('2026-04-03', '2026-04-03')],
    ['asOf', 'beyond-the-calendar', () => unknown('2026-04-01', '2026-04-03')],
    ['session', 'not-a-civil-date', () => unknown('2026-02-30', '2026-03-12')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('Coming after being marked N [register.n@2024 Regs]', () => {
  const come = (minutesAfterStart: number, openFor: number | null = null) =>
    answered(
      nOnArrival(
        { on: '2026-01-12', session: 'AM', minutesAfterStart: minutesAfterStart as Minutes },
        openFor === null ? null : minutes(openFor),
      ),
    );

  it.each<[number, number | null, ArrivalCode['code'], boolean]>([
    [31, null, 'U', true],
    [30, null, 'L', false],
    [21, 20, 'U', true],
    [0, null, '/', false],
  ])('%d minutes after, open for %s: %s', (after, open, becomes, orBetter) =>
    expect(come(after, open).result).toEqual({ becomes, orBetter }),
  );

  it('rests on how long the register is open', () => {
    expect(come(31)).toMatchObject({
      ...{ rule: { id: 'register.n' }, restsOn: [{ id: 'register.open', version: '30 minutes' }] },
      inputs: { on: '2026-01-12', session: 'AM', minutesAfterStart: 31, openFor: null },
    });
    expect(come(46, 45).caveats).toContain('The register is open longer than 30 minutes');
  });

  it('says so in words', () => {
    expect(come(31).sentence).toBe(
      'Arrived 31 minutes after the register began, after it had closed: U. N is changed to U, or to a better code if one is true.',
    );
    expect(come(30).sentence).toBe(
      'Arrived 30 minutes after the register began, while it was open: L. N is changed to L.',
    );
  });

  it('refuses what no arrival is', () => expectRefused(() => come(-1), 'minutesAfterStart', 'not-a-whole-number'));
});

describe('Coming to the school [register.open]', () => {
  const come = (session: 'AM' | 'PM', after: number, open?: number) =>
    answered(
      arrivalCode(
        { on: '2026-01-12', session, minutesAfterStart: minutes(after) },
        open === undefined ? null : minutes(open),
      ),
    );

  it.each<['AM' | 'PM', number, number | undefined, string]>([
    ['AM', 0, undefined, '/'],
    ['PM', 0, undefined, '\\'],
    ['AM', 1, undefined, 'L'],
    ['AM', 30, undefined, 'L'],
    ['PM', 31, undefined, 'U'],
    ['AM', 15, 15, 'L'],
    ['AM', 16, 15, 'U'],
    ['AM', 40, 45, 'L'],
  ])('%s, %d minutes after, open for %s: %s', (session, after, open, code) =>
    expect(come(session, after, open).result.code).toBe(code),
  );

  it('warns of a register open longer than the guidance allows', () => {
    expect(come('AM', 40, 45)).toMatchObject({
      caveats: expect.arrayContaining(['The register is open longer than 30 minutes']),
      result: { registerOpenTooLong: true },
      sentence:
        'Arrived 40 minutes after the register began, while it was open: L. The register is open longer than 30 minutes.',
    });
    expect(come('PM', 0, 30)).toMatchObject({
      caveats: [expect.stringContaining('edition of July 2026')],
      result: { registerOpenTooLong: false },
      sentence: 'Present when the register began: \\.',
    });
  });

  it.each<[string, string, () => unknown]>([
    [
      'minutesAfterStart',
      'not-a-whole-number',
      () => arrivalCode({ on: '2026-01-12', session: 'AM', minutesAfterStart: -1 as never }),
    ],
    ['openFor', 'never-open', () => come('AM', 0, 0)],
    ['session', 'not-one-of', () => come('noon' as 'AM', 0)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('New-pupil return [return.new-pupil]', () => {
  it('takes a new pupil by the end of the fifth day after', () =>
    expect(answered(newPupilReturnDue('2026-04-01'))).toMatchObject({
      result: '2026-04-06',
      sentence:
        'Name added on 1 April 2026: return to the local authority by the end of Monday 6 April 2026 (5 days after).',
    }));

  it('refuses what is no date', () =>
    expectRefused(() => newPupilReturnDue('2026-02-30'), 'addedOn', 'not-a-civil-date'));
});

describe('Deletion return [return.deletion]', () => {
  it('is due not later than the deletion', () => {
    expect(answered(deletionReturnDue('2026-04-01'))).toMatchObject({
      result: '2026-04-01',
      sentence: 'Name to be deleted on Wednesday 1 April 2026: return to the local authority not later than that day.',
    });
    expectRefused(() => deletionReturnDue('2026-04-31'), 'deletedOn', 'not-a-civil-date');
  });
});

describe('Weekly report [report.weekly]', () => {
  it('is asked of what the authority commissions alone', () => {
    expect(answered(weeklyReportDue('2026-01-12', 'local authority'))).toMatchObject({
      result: { dueBy: '2026-01-18', overdueFrom: '2026-01-19' },
      sentence:
        'Report of the week of 12 January 2026: due by Sunday 18 January 2026, overdue from Monday 19 January 2026.',
    });
    expect(answered(weeklyReportDue('2026-01-12', 'school'))).toMatchObject({
      result: null,
      sentence: 'No weekly report is asked of a placement that a school commissioned.',
    });
  });

  it('follows a council’s own rule, and records it', () => {
    const own = { askedOf: ['school'], dueAfterDays: 4 } as const;
    expect(answered(weeklyReportDue('2026-01-12', 'school', own))).toMatchObject({
      inputs: { own },
      result: { dueBy: '2026-01-16', overdueFrom: '2026-01-17' },
      sentence:
        'Report of the week of 12 January 2026: due by Friday 16 January 2026, overdue from Saturday 17 January 2026.',
    });
    expect(answered(weeklyReportDue('2026-01-12', 'local authority', own))).toMatchObject({
      result: null,
      sentence: 'No weekly report is asked of a placement that the local authority commissioned.',
    });
    expect(answered(weeklyReportDue('2026-01-12', 'school')).inputs).toMatchObject({ own: null });
  });

  it.each<[string, string, () => unknown]>([
    ['weekStarts', 'not-a-monday', () => weeklyReportDue('2026-01-13', 'school')],
    ['weekStarts', 'not-a-civil-date', () => weeklyReportDue('2026-02-30', 'school')],
    ['commissionedBy', 'not-one-of', () => weeklyReportDue('2026-01-12', 'parent' as 'school')],
    [
      'own.askedOf[0]',
      'not-one-of',
      () => weeklyReportDue('2026-01-12', 'school', { askedOf: ['parent' as 'school'], dueAfterDays: 6 }),
    ],
    [
      'own.dueAfterDays',
      'not-a-whole-number',
      () => weeklyReportDue('2026-01-12', 'school', { askedOf: [], dueAfterDays: -1 }),
    ],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
