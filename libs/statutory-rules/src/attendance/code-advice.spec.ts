import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { adviseCodes, type SessionFacts } from './index.ts';
import {
  advised,
  arranged,
  at,
  authority,
  away,
  BASE,
  byTheSchool,
  DUAL,
  free,
  ill,
  MAIN,
  NEVER_ARRANGED,
  partTime,
  suspended,
  UNIT,
  unknown,
} from '../testing/a-session.ts';

const onProvision = { timetabled: byTheSchool } as const;

describe('Advice on the code for a session [register.advice@2024 Regs]', () => {
  it.each<[string, string, Partial<SessionFacts>, string]>([
    ['c1', 'arranged by the authority under s19, attended', { happened: authority }, 'K'],
    ['c2', 'the same, absent, reason unknown', { happened: unknown }, 'N then O'],
    ['c3', 'arranged under s61, attended', { happened: { ...authority, power: 's61' } }, 'K'],
    ['c4', 'arranged by the school, attended', { ...onProvision, happened: arranged }, 'B'],
    ['c5a', 'part-time, session free', { timetabled: partTime }, 'C2'],
    [
      'c5b',
      'online at home',
      { ...onProvision, happened: { ...arranged, supervised: 'not in person' } },
      'N then O, never B',
    ],
    ['c6', 'directed to a PRU, attended', { ...DUAL, happened: at('unit') }, 'main=D; unit=/'],
    ['c7', 'part-time, nothing arranged', { timetabled: partTime }, 'C2'],
    ['c8', 'over age, not timetabled', { ofCompulsorySchoolAge: false, timetabled: free }, 'X'],
    ['c9', 'on no roll, attended', { registers: [], happened: authority }, 'local PRESENT'],
    ['c10', 'suspended, day 3', suspended, 'E'],
    ['c11', 'suspended, day 6, at provision', { ...suspended, ...onProvision, happened: arranged }, 'B'],
    ['c12', 'transport never arranged, absent', { happened: away(NEVER_ARRANGED) }, 'Q'],
    ['c13', 'ill at the PRU', { ...DUAL, happened: ill }, 'main=D; unit=I'],
    ['c14', 'transport never arranged, parent drove', { happened: authority }, 'K'],
    ['c15', 'arranged by the school, absent, reason unknown', { ...onProvision, happened: unknown }, 'N then O'],
    ['c16', 'suspended, and ill', { ...suspended, happened: ill }, 'E'],
    [
      'c17',
      'arranged by the authority, online',
      { happened: { ...authority, supervised: 'not in person' } },
      'ask the school',
    ],
  ])('V-CODE %s: %s', (_, __, change, expected) => expect(advised(change)).toBe(expected));

  it.each<[string, Partial<SessionFacts>, string]>([
    ['1 on no roll, absent', { registers: [] }, 'local ABSENT'],
    ['1 on no roll, nothing due', { registers: [], timetabled: free }, 'no mark'],
    ['1 on no roll, nothing due, attended', { registers: [], timetabled: free, happened: authority }, 'local PRESENT'],
    ['2 a holiday, whatever else', { registers: [{ ...MAIN, inSession: false }], happened: authority }, '#'],
    ['2 before 3', { registers: [{ ...MAIN, inSession: false }], ofCompulsorySchoolAge: false, timetabled: free }, '#'],
    ['3 over age, but timetabled', { ofCompulsorySchoolAge: false, ...onProvision, happened: arranged }, 'B'],
    ['4 due at the PRU, at the main school', { ...DUAL, happened: at('main') }, 'main=D; unit=N then O'],
    ['4 before 9', { ...DUAL, registers: [{ ...MAIN, excluded: true }, UNIT] }, 'main=D; unit=N then O'],
    ['6 in the afternoon', { session: 'PM', happened: at('main') }, '\\'],
    ['6 late', { happened: { kind: 'at school', school: 'main', arrived: 'while open' } }, 'L'],
    ['6 after closing', { happened: { kind: 'at school', school: 'main', arrived: 'after closing' } }, 'U'],
    ['7 under s42', { happened: { ...authority, power: 's42' } }, 'K'],
    ['7 under another power', { happened: { ...authority, power: 'other' } }, 'ask the school'],
    ['7 a tutor at home', { happened: { ...authority, supervised: 'in person, at home' } }, 'K'],
    ['7 before 9', { ...suspended, happened: authority }, 'K'],
    ['8 sport', { ...onProvision, happened: { ...arranged, activity: 'sport' } }, 'P'],
    ['8 work experience', { ...onProvision, happened: { ...arranged, activity: 'work experience' } }, 'W'],
    ['8 a trip', { ...onProvision, happened: { ...arranged, activity: 'trip with school staff' } }, 'V'],
    ['8 not approved', { ...onProvision, happened: { ...arranged, approvedBy: null } }, 'N then O, never B'],
    ['8 a tutor at home', { ...onProvision, happened: { ...arranged, supervised: 'in person, at home' } }, 'B'],
    ['9 not where the authority made provision', { registers: suspended.registers, happened: ill }, 'I'],
    ['9 not where the school made provision', { ...suspended, ...onProvision, happened: ill }, 'I'],
    ['10 over age is never C2', { ofCompulsorySchoolAge: false, timetabled: partTime }, 'X'],
    ['10 not without an agreement', { timetabled: free }, 'N then O'],
    ['10 not where a session was due', { happened: unknown }, 'N then O'],
    ['11 travel to the school', { happened: away({ ...NEVER_ARRANGED, to: 'school' }) }, 'Q'],
    ['11 travel failed', { happened: away({ kind: 'travel failed' }) }, 'Y1'],
    ['11 site closed', { happened: away({ kind: 'unavoidable', code: 'Y4' }) }, 'Y4'],
    ['11 provider cancelled', { happened: away({ kind: 'provider cancelled' }) }, 'ask the school'],
    ['12 a true code', { happened: away({ kind: 'known', code: 'J1' }) }, 'J1'],
  ])('row %s', (_, change, expected) => expect(advised(change)).toBe(expected));

  it('has what must be recorded or asked with it', () => {
    const of = (change: Partial<SessionFacts>) => answered(adviseCodes({ ...BASE, ...change })[0]!.advice).result;
    expect(of({ happened: authority })).toMatchObject({ row: 7, record: 'the nature of the provision', confirm: null });
    expect(of({ happened: { ...authority, nature: 'mathematics' } })).toMatchObject({
      record: 'the nature of the provision: mathematics',
    });
    expect(of({ ...onProvision, happened: { ...arranged, nature: 'forest school' } })).toMatchObject({
      ...{ row: 8, record: 'the nature of the activity: forest school', confirm: null },
    });
    expect(of({ ...onProvision, happened: { ...arranged, supervised: 'in person, at home' } })).toMatchObject({
      confirm: expect.stringContaining('at home'),
    });
    const travel = away({ ...NEVER_ARRANGED, to: 'school' });
    expect(of({ happened: travel })).toMatchObject({ row: 11, record: null, confirm: null });
    expect(of({ happened: away(NEVER_ARRANGED) })).toMatchObject({
      confirm: expect.stringContaining('not the school'),
    });
    expect(of({ happened: away({ kind: 'travel failed' }) })).toMatchObject({
      confirm: 'whether the home is beyond walking distance',
    });
    expect(of({ registers: [], happened: { ...authority, supervised: 'not in person' } })).toMatchObject({
      ...{ kind: 'local mark', mark: 'PRESENT' },
      confirm: expect.stringContaining('online'),
    });
    expect(of({ registers: [], happened: ill })).toMatchObject({
      mark: 'ABSENT',
      reason: { kind: 'known', code: 'I' },
    });
  });
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
  const atHome = 'in person, at home';
  it.each<[string, Partial<SessionFacts>, string]>([
    ['arranged by the authority', { happened: authority }, 'B'],
    ['by another power', { happened: { ...authority, power: 'other' } }, 'B'],
    ['arranged by the authority, not at home', { happened: { ...authority, supervised: atHome } }, 'ask the school'],
    ['not unsupervised', { happened: { ...authority, supervised: 'not in person' } }, 'ask the school'],
    ['arranged by the school', { ...onProvision, happened: arranged }, 'B'],
    [
      'arranged by the school, not at home',
      { ...onProvision, happened: { ...arranged, supervised: atHome } },
      'N then O, never B',
    ],
    ['part-time', { timetabled: partTime }, 'C'],
    ['dual registered', { ...DUAL, happened: at('unit') }, 'main=D; unit=/'],
    ['travel never arranged', { happened: away(NEVER_ARRANGED) }, 'Y'],
    ['travel failed', { happened: away({ kind: 'travel failed' }) }, 'Y'],
    ['an interview', { happened: away({ kind: 'known', code: 'J' }) }, 'J'],
    ['an extended holiday', { on: '2013-08-31', happened: away({ kind: 'known', code: 'F' }) }, 'F'],
  ])('%s', (_, change, expected) => expect(advised({ on, ...change })).toBe(expected));

  it('has nothing to record or to ask that only the later regulations ask for', () =>
    [authority, away(NEVER_ARRANGED), away({ kind: 'travel failed' })].forEach((happened) =>
      expect(answered(adviseCodes({ ...BASE, on, happened })[0]!.advice).result).toMatchObject({
        ...{ record: null, confirm: null },
      }),
    ));

  it('promises no number of days for N, and rests on no rule of N, where none holds yet', () => {
    const { sentence, restsOn } = answered(adviseCodes({ ...BASE, on })[0]!.advice);
    expect(sentence).toContain('its true code, else O.');
    expect(restsOn).toEqual([{ id: 'register.regs', version: '2006 Regs' }]);
  });

  it('says that B for provision of the authority is from memory', () =>
    expect(answered(adviseCodes({ ...BASE, on, happened: authority })[0]!.advice).caveats).toContain(
      'Provision that the local authority arranged, attended, was B under whatever power (from memory, unverified)',
    ));

  it('is a gap before 1 September 2006', () =>
    expect(adviseCodes({ ...BASE, on: '2006-08-31' })[0]!.advice).toMatchObject({ kind: 'gap' }));
});
