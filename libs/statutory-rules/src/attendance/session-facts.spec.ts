import { describe, expect, it } from '@jest/globals';
import { ofCompulsorySchoolAge } from '../child/index.ts';
import {
  arranged,
  at,
  authority,
  away,
  BASE,
  byTheSchool,
  free,
  MAIN,
  partTime,
  suspended,
  TWO,
  UNIT,
} from '../testing/a-session.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { adviseCodes, type AttendanceCode, type SessionFacts } from './index.ts';

/** Facts of a session, one of them absurd in a way that the types do not allow. */
const advise = (change: object) => () => adviseCodes({ ...BASE, ...change } as SessionFacts);
const known = (code: AttendanceCode) => ({ happened: away({ kind: 'known', code }) });
const arrived = (minutesAfterStart: number, openFor: number | null) => ({
  happened: { kind: 'at school', school: 'main', arrived: { minutesAfterStart, openFor } },
});
const CLOSED = { ...MAIN, inSession: false };
const unitClosed = { registers: [MAIN, { ...UNIT, inSession: false }] };

describe('A session that cannot be advised on [register.advice]', () => {
  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', advise({ on: '2026-13-01' })],
    ['session', 'not-one-of', advise({ session: 'am' })],
    ['ofCompulsorySchoolAge', 'not-yes-or-no', advise({ ofCompulsorySchoolAge: 'yes' })],
    ['ofCompulsorySchoolAge', 'not-yes-or-no', advise({ ofCompulsorySchoolAge: null })],
    [
      'ofCompulsorySchoolAge',
      'another-day',
      advise({ ofCompulsorySchoolAge: ofCompulsorySchoolAge('2012-05-10', '2026-01-13') }),
    ],
    ['registers', 'registered-twice', advise({ registers: [MAIN, MAIN] })],
    [
      'registers[0].inSession',
      'not-yes-or-no',
      advise({ registers: [{ school: 'main', excluded: false, separated: false }] }),
    ],
    ['registers[0].excluded', 'not-yes-or-no', advise({ registers: [{ ...MAIN, excluded: 0 }] })],
    ['registers[0].separated', 'not-yes-or-no', advise({ registers: [{ ...MAIN, separated: 'no' }] })],
    ['registers', 'not-yet-in-force', advise({ on: '2026-07-25', registers: [{ ...MAIN, separated: true }] })],
    ['timetabled.at', 'not-one-of', advise({ timetabled: { at: 'somewhere' } })],
    ['timetabled.school', 'not-registered-there', advise({ timetabled: { at: 'school', school: 'unit' } })],
    ['timetabled.arrangedBy', 'not-registered-there', advise({ timetabled: { at: 'provision', arrangedBy: 'unit' } })],
    ['timetabled.arrangedBy', 'not-registered-there', advise({ timetabled: { at: 'provision' } })],
    ['timetabled.arrangedBy', 'not-registered-there', advise({ registers: [], timetabled: byTheSchool })],
    ['timetabled.partTimeAgreedBy', 'not-registered-there', advise({ registers: [UNIT], timetabled: partTime })],
    ['timetabled.school', 'not-in-session', advise({ ...unitClosed, timetabled: { at: 'school', school: 'unit' } })],
    [
      'timetabled.arrangedBy',
      'not-in-session',
      advise({ ...unitClosed, timetabled: { at: 'provision', arrangedBy: 'unit' } }),
    ],
    [
      'timetabled.partTimeAgreedBy',
      'not-in-session',
      advise({ ...unitClosed, timetabled: { ...free, partTimeAgreedBy: 'unit' } }),
    ],
    ['happened.kind', 'not-one-of', advise({ happened: { kind: 'visiting' } })],
    ['happened.school', 'not-registered-there', advise({ happened: at('unit') })],
    ['happened.arrived', 'not-one-of', advise({ happened: { ...at('main'), arrived: 'early' } })],
    ['happened.arrived', 'not-one-of', advise({ happened: { ...at('main'), arrived: null } })],
    ['happened.arrived.minutesAfterStart', 'not-a-whole-number', advise(arrived(-1, null))],
    ['happened.arrived.openFor', 'not-a-whole-number', advise(arrived(1, 0.5))],
    ['happened.arrived.openFor', 'never-open', advise(arrived(1, 0))],
    ['happened.power', 'not-one-of', advise({ happened: { ...authority, power: 's17' } })],
    ['happened.supervised', 'not-one-of', advise({ happened: { ...authority, supervised: true } })],
    ['happened.nature', 'not-said', advise({ happened: { ...authority, nature: ' ' } })],
    ['happened.arrangedBy', 'not-registered-there', advise({ happened: { ...arranged, arrangedBy: 'unit' } })],
    ['happened.arrangedBy', 'not-registered-there', advise({ registers: [], happened: arranged })],
    ['happened.approvedBy', 'not-said', advise({ happened: { ...arranged, approvedBy: '' } })],
    ['happened.approvedBy', 'not-said', advise({ happened: { ...arranged, approvedBy: true } })],
    ['happened.nature', 'not-said', advise({ happened: { ...arranged, nature: undefined } })],
    ['happened.supervised', 'not-one-of', advise({ happened: { ...arranged, supervised: 'online' } })],
    ['happened.activity', 'not-one-of', advise({ happened: { ...arranged, activity: 'chess' } })],
    ['happened.why.kind', 'not-one-of', advise({ happened: { kind: 'absent', why: { kind: 'sick' } } })],
    [
      'happened.why.to',
      'not-one-of',
      advise({ happened: away({ kind: 'travel never arranged', to: 'home' as 'school' }) }),
    ],
    ['happened.why.code', 'not-one-of', advise(known('H'))],
    ['happened.why.code', 'not-one-of', advise(known('K'))],
    ['happened.why.code', 'not-one-of', advise(known('?' as 'I'))],
    ['happened.why.code', 'not-one-of', advise({ on: '2024-08-18', ...known('C1') })],
    ['happened.why.code', 'not-one-of', advise({ on: '2013-09-01', ...known('F') })],
    ['happened.why.code', 'not-one-of', advise({ registers: [], ...known('K') })],
    ['happened.why.code', 'not-one-of', advise({ ...suspended, ...known('K') })],
    ['happened.why.code', 'not-one-of', advise({ happened: away({ kind: 'unavoidable', code: 'Y1' }) })],
  ])('refuses %s: %s (%#)', (field, rule, call) => expectRefused(call, field, rule));

  it.each<[string, object]>([
    ['the only school is closed', { registers: [CLOSED], timetabled: byTheSchool }],
    ['both are', { registers: [CLOSED, { ...UNIT, inSession: false }], timetabled: byTheSchool }],
    ['the other is', { registers: [MAIN, { ...UNIT, inSession: false }], timetabled: byTheSchool }],
    ['the minute of arrival is known', { registers: TWO, ...arrived(0, null) }],
    ['the age is an answer', { ofCompulsorySchoolAge: ofCompulsorySchoolAge('2012-05-10', BASE.on) }],
  ])('can be advised on though %s', (_, change) => expect(advise(change)).not.toThrow());
});
