import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  adviseCodes,
  type AttendanceCode,
  type CodeAdvice,
  type Happened,
  type SchoolRegister,
  type SessionFacts,
  type WhyAbsent,
} from './index.ts';

const MAIN: SchoolRegister = { school: 'main', inSession: true, excluded: false, separated: false };
const UNIT: SchoolRegister = { ...MAIN, school: 'unit' };

const at = (school: string): Happened => ({ kind: 'at school', school, arrived: 'at the start' });
const away = (why: WhyAbsent): Happened => ({ kind: 'absent', why });
const unknown = away({ kind: 'unknown' });
const ill = away({ kind: 'known', code: 'I' });
const authority: Happened = { kind: 'at authority provision', power: 's19', inPerson: true };
const arranged = {
  kind: 'at school-arranged provision',
  approved: true,
  supervisedInPerson: true,
  activity: 'other',
} as const satisfies Happened;
const suspended = { registers: [{ ...MAIN, excluded: true }], timetabled: { at: 'school', school: 'main' } } as const;
const partTime = { at: 'nowhere', partTimeAgreed: true } as const;
const free = { at: 'nowhere', partTimeAgreed: false } as const;

const BASE: SessionFacts = {
  on: '2026-01-12',
  session: 'AM',
  ofCompulsorySchoolAge: true,
  registers: [MAIN],
  timetabled: { at: 'provision' },
  happened: unknown,
};

/** `main=D; unit=/`, or what stands in the place of a code. */
function advised(change: Partial<SessionFacts>): string {
  const all = adviseCodes({ ...BASE, ...change });
  const said = all.map(({ advice }) => inShort(answered(advice).result));
  return all.length === 1 ? said[0]! : all.map(({ school }, index) => `${school}=${said[index]}`).join('; ');
}

function inShort(advice: CodeAdvice): string {
  const never = 'never' in advice && advice.never.length > 0 ? `, never ${advice.never.join(' ')}` : '';
  switch (advice.kind) {
    case 'code':
      return advice.code;
    case 'until known':
      return `${advice.code} then ${advice.becomes}${never}`;
    case 'local mark':
      return `local ${advice.mark}`;
    case 'ask':
      return `ask ${advice.whom}${never}`;
  }
}

const DUAL = { registers: [MAIN, UNIT], timetabled: { at: 'school', school: 'unit' } } as const;
const NEVER_ARRANGED = { kind: 'travel never arranged', to: 'provision' } as const;

describe('Advice on the code for a session [register.advice@2024 Regs]', () => {
  it.each<[string, string, Partial<SessionFacts>, string]>([
    ['c1', 'arranged by the authority under s19, attended', { happened: authority }, 'K'],
    ['c2', 'the same, absent, reason unknown', { happened: unknown }, 'N then O'],
    ['c3', 'arranged under s61, attended', { happened: { ...authority, power: 's61' } }, 'K'],
    ['c4', 'arranged by the school, attended', { happened: arranged }, 'B'],
    ['c5a', 'part-time, session free', { timetabled: partTime }, 'C2'],
    ['c5b', 'online at home', { happened: { ...arranged, supervisedInPerson: false } }, 'N then O, never B'],
    ['c6', 'directed to a PRU, attended', { ...DUAL, happened: at('unit') }, 'main=D; unit=/'],
    ['c7', 'part-time, nothing arranged', { timetabled: partTime }, 'C2'],
    ['c8', 'over age, not timetabled', { ofCompulsorySchoolAge: false, timetabled: free }, 'X'],
    ['c9', 'on no roll, attended', { registers: [], happened: authority }, 'local PRESENT'],
    ['c10', 'suspended, day 3', suspended, 'E'],
    ['c11', 'suspended, day 6, at provision', { ...suspended, timetabled: BASE.timetabled, happened: arranged }, 'B'],
    ['c12', 'transport never arranged, absent', { happened: away(NEVER_ARRANGED) }, 'Q'],
    ['c13', 'ill at the PRU', { ...DUAL, happened: ill }, 'main=D; unit=I'],
    ['c14', 'transport never arranged, parent drove', { happened: authority }, 'K'],
    ['c15', 'arranged by the school, absent, reason unknown', { happened: unknown }, 'N then O'],
    ['c16', 'suspended, and ill', { ...suspended, happened: ill }, 'E'],
    ['c17', 'arranged by the authority, online', { happened: { ...authority, inPerson: false } }, 'ask the school'],
  ])('V-CODE %s: %s', (_, __, change, expected) => expect(advised(change)).toBe(expected));

  it.each<[string, Partial<SessionFacts>, string]>([
    ['1 on no roll, absent', { registers: [] }, 'local ABSENT'],
    ['2 a holiday, whatever else', { registers: [{ ...MAIN, inSession: false }], happened: authority }, '#'],
    ['2 before 3', { registers: [{ ...MAIN, inSession: false }], ofCompulsorySchoolAge: false, timetabled: free }, '#'],
    ['3 over age, but timetabled', { ofCompulsorySchoolAge: false, happened: arranged }, 'B'],
    ['4 due at the PRU, at the main school', { ...DUAL, happened: at('main') }, 'main=D; unit=N then O'],
    ['4 before 9', { ...DUAL, registers: [{ ...MAIN, excluded: true }, UNIT] }, 'main=D; unit=N then O'],
    ['6 in the afternoon', { session: 'PM', happened: at('main') }, '\\'],
    ['6 late', { happened: { kind: 'at school', school: 'main', arrived: 'while open' } }, 'L'],
    ['6 after closing', { happened: { kind: 'at school', school: 'main', arrived: 'after closing' } }, 'U'],
    ['7 under s42', { happened: { ...authority, power: 's42' } }, 'K'],
    ['7 under another power', { happened: { ...authority, power: 'other' } }, 'ask the school'],
    ['7 before 9', { ...suspended, happened: authority }, 'K'],
    ['8 sport', { happened: { ...arranged, activity: 'sport' } }, 'P'],
    ['8 work experience', { happened: { ...arranged, activity: 'work experience' } }, 'W'],
    ['8 a trip', { happened: { ...arranged, activity: 'trip with school staff' } }, 'V'],
    ['8 not approved', { happened: { ...arranged, approved: false } }, 'N then O, never B'],
    ['9 not where provision was made', { ...suspended, timetabled: BASE.timetabled, happened: ill }, 'I'],
    ['10 over age is never C2', { ofCompulsorySchoolAge: false, timetabled: partTime }, 'X'],
    ['10 not without an agreement', { timetabled: free }, 'N then O'],
    ['10 not where a session was due', { happened: unknown }, 'N then O'],
    ['11 travel to the school', { happened: away({ ...NEVER_ARRANGED, to: 'school' }) }, 'Q'],
    ['11 travel failed', { happened: away({ kind: 'travel failed' }) }, 'Y1'],
    ['11 site closed', { happened: away({ kind: 'unavoidable', code: 'Y4' }) }, 'Y4'],
    ['11 provider cancelled', { happened: away({ kind: 'provider cancelled' }) }, 'ask the school'],
    ['12 a true code', { happened: away({ kind: 'known', code: 'J1' }) }, 'J1'],
  ])('row %s', (_, change, expected) => expect(advised(change)).toBe(expected));

  it('rests on the codes of that day', () =>
    expect(answered(adviseCodes(BASE)[0]!.advice).restsOn).toEqual([{ id: 'register.regs', version: '2024 Regs' }]));

  it('has what must be recorded or asked with it', () => {
    const of = (happened: Happened) => answered(adviseCodes({ ...BASE, happened })[0]!.advice).result;
    expect(of(authority)).toMatchObject({ row: 7, record: 'the nature of the provision', confirm: null });
    expect(of(arranged)).toMatchObject({ row: 8, record: 'the nature of the activity' });
    expect(of(away({ ...NEVER_ARRANGED, to: 'school' }))).toMatchObject({ row: 11, record: null, confirm: null });
    expect(of(away(NEVER_ARRANGED))).toMatchObject({ confirm: expect.stringContaining('not the school') });
  });

  it.each<[Partial<SessionFacts>, string]>([
    [
      { happened: authority },
      'Morning of Monday 12 January 2026: advice to the school: code K, recording the nature of the provision. Attended in person a place that the local authority arranged.',
    ],
    [
      { session: 'PM', happened: away(NEVER_ARRANGED) },
      'Afternoon of Monday 12 January 2026: advice to the school: code Q, but first ask: whether this code holds for a place that is not the school. Travel that was owed was never arranged.',
    ],
    [
      { happened: { ...arranged, approved: false } },
      'Morning of Monday 12 January 2026: advice to the school: code N until the reason is known, then its true code, O after 5 school days (never B). Unsupervised, at home or online: an absence, whose reason the school must establish.',
    ],
    [
      { registers: [] },
      'Morning of Monday 12 January 2026: no statutory code; record ABSENT. The child is on no school roll.',
    ],
    [
      { happened: away({ kind: 'provider cancelled' }) },
      'Morning of Monday 12 January 2026: no automatic code: ask the school. The provider cancelled the session.',
    ],
  ])('says so in words (%#)', (change, sentence) =>
    expect(answered(adviseCodes({ ...BASE, ...change })[0]!.advice).sentence).toBe(sentence),
  );
});

describe('Advice on a session under separation [register.advice@2026 exclusion guidance]', () => {
  const separated = [{ ...MAIN, separated: true }];
  it('leaves the code to a person, never E', () => {
    const on = '2026-07-26';
    expect(advised({ on, registers: separated })).toBe('ask a person, never E');
    expect(advised({ on, registers: separated, happened: authority })).toBe('ask a person, never E');
    expect(advised({ ...suspended, on, registers: [{ ...separated[0]!, excluded: true }] })).toBe(
      'ask a person, never E',
    );
    expect(advised({ on, happened: authority })).toBe('K');
  });

  it('comes after D', () =>
    expect(advised({ ...DUAL, on: '2026-09-14', registers: [...separated, UNIT] })).toBe('main=D; unit=N then O'));
});

describe('Advice on a session before [register.advice@seed 002]', () => {
  const on: IsoDate = '2024-08-18';
  it.each<[string, Partial<SessionFacts>, string]>([
    ['arranged by the authority', { happened: authority }, 'B'],
    ['by another power', { happened: { ...authority, power: 'other' } }, 'B'],
    ['not at home', { happened: { ...authority, inPerson: false } }, 'ask the school'],
    ['part-time', { timetabled: partTime }, 'C'],
    ['dual registered', { ...DUAL, happened: at('unit') }, 'main=D; unit=/'],
    ['travel never arranged', { happened: away(NEVER_ARRANGED) }, 'Y'],
    ['travel failed', { happened: away({ kind: 'travel failed' }) }, 'Y'],
    ['an interview', { happened: away({ kind: 'known', code: 'J' }) }, 'J'],
  ])('%s', (_, change, expected) => expect(advised({ on, ...change })).toBe(expected));

  it('promises no number of days for N, which the rule of N does not hold yet', () =>
    expect(answered(adviseCodes({ ...BASE, on })[0]!.advice).sentence).toContain('its true code, else O.'));

  it('is a gap before 1 September 2006', () =>
    expect(adviseCodes({ ...BASE, on: '2006-08-31' })[0]!.advice).toMatchObject({ kind: 'gap' }));
});

describe('A session that cannot be advised on [register.advice]', () => {
  const advise = (change: Partial<SessionFacts>) => () => adviseCodes({ ...BASE, ...change });
  const known = (code: AttendanceCode) => ({ happened: away({ kind: 'known', code }) });
  it.each<[string, string, () => unknown]>([
    ['registers', 'registered-twice', advise({ registers: [MAIN, MAIN] })],
    ['timetabled', 'not-registered-there', advise({ timetabled: { at: 'school', school: 'unit' } })],
    ['happened', 'not-registered-there', advise({ happened: at('unit') })],
    ['session', 'not-one-of', advise({ session: 'am' as 'AM' })],
    ['on', 'not-a-civil-date', advise({ on: '2026-13-01' })],
    ['why', 'not-one-of', advise(known('H'))],
    ['why', 'not-one-of', advise(known('K'))],
    ['why', 'not-one-of', advise({ on: '2024-08-18', ...known('C1') })],
    ['code', 'withdrawn-code', advise({ on: '2013-09-02', ...known('F') })],
    ['why', 'not-one-of', advise({ happened: away({ kind: 'unavoidable', code: 'Y1' }) })],
    ['registers', 'not-yet-in-force', advise({ on: '2026-07-25', registers: [{ ...MAIN, separated: true }] })],
  ])('refuses %s: %s (%#)', (field, rule, call) => expectRefused(call, field, rule));
});
