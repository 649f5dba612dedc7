import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { attendanceCode, attendanceCodesOn, ATTENDANCE_CLASSES, ATTENDANCE_CODES } from './index.ts';

const codesBy = (on: IsoDate, of: string) =>
  attendanceCodesOn(on)
    .filter((each) => each.class === of)
    .map(({ code }) => code)
    .join(' ');

describe('Codes of the register [register.regs@2024 Regs]', () => {
  it.each([
    ['ATT', '/ \\ L'],
    ['AEA', 'K V P W B'],
    ['AUTH', 'C C1 C2 E I J1 M R S T'],
    ['UNAUTH', 'G N O U'],
    ['NOTPOSS', 'D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7'],
    ['ADMIN', 'Z #'],
  ])('files %s: %s', (of, codes) => expect(codesBy('2024-08-19', of)).toBe(codes));

  it.each([
    ['D', 'NOTPOSS'],
    ['Q', 'NOTPOSS'],
    ['X', 'NOTPOSS'],
    ['Y1', 'NOTPOSS'],
    ['Y7', 'NOTPOSS'],
    ['J1', 'AUTH'],
    ['K', 'AEA'],
  ])('files %s as %s, where systems in the wild go wrong', (code, of) =>
    expect(answered(attendanceCode(code, '2026-01-12')).result.class).toBe(of),
  );

  it.each(['H', 'J', 'Y', 'F'])('refuses %s, withdrawn', (code) =>
    expectRefused(() => attendanceCode(code, '2024-08-19'), 'code', 'withdrawn-code'),
  );

  it('says from when a code is withdrawn', () =>
    expect(() => attendanceCode('H', '2024-09-10')).toThrow('code: is withdrawn from 19 August 2024'));

  it('says so in words', () =>
    expect(answered(attendanceCode('C2', '2026-01-12')).sentence).toBe(
      'Code C2 on 12 January 2026: Leave on a part-time timetable, of compulsory school age (authorised absence).',
    ));
});

describe('Codes of the register before [register.regs@2006 Regs]', () => {
  it.each([
    ['ATT', '/ \\ L'],
    ['AEA', 'B J P V W'],
    ['AUTH', 'C E F H I M R S T'],
    ['UNAUTH', 'G N O U'],
    ['NOTPOSS', 'D X Y'],
    ['ADMIN', 'Z #'],
  ])('files %s: %s', (of, codes) => expect(codesBy('2006-09-01', of)).toBe(codes));

  it('keeps H, J and Y readable to the last day', () =>
    expect(['H', 'J', 'Y'].map((code) => answered(attendanceCode(code, '2024-08-18')).result.class)).toEqual([
      'AUTH',
      'AEA',
      'NOTPOSS',
    ]));

  it.each(['K', 'Q', 'C1', 'C2', 'J1', 'Y1', 'Y7'])('refuses %s, not yet a code', (code) =>
    expectRefused(() => attendanceCode(code, '2024-08-18'), 'code', 'not-yet-a-code'),
  );

  it('holds F until 31 August 2013', () => {
    expect(answered(attendanceCode('F', '2013-08-31')).result.class).toBe('AUTH');
    expectRefused(() => attendanceCode('F', '2013-09-01'), 'code', 'withdrawn-code');
    expect(attendanceCodesOn('2013-09-01').map(({ code }) => code)).not.toContain('F');
    expect(() => attendanceCode('F', '2026-01-12')).toThrow('withdrawn from 1 September 2013');
  });

  it('is marked as from memory', () =>
    expect(answered(attendanceCode('B', '2020-01-06')).caveats).toEqual([
      'Codes of the attendance register: unverified (from memory)',
    ]));

  it('is a gap before', () => {
    expect(attendanceCode('B', '2006-08-31')).toMatchObject({ kind: 'gap', reason: 'before the first version' });
    expect(attendanceCodesOn('2006-08-31')).toEqual([]);
  });
});

describe('A code that cannot be used [register.regs]', () => {
  it.each<[string, string, string, () => unknown]>([
    ['an unknown code', 'code', 'unknown-code', () => attendanceCode('A', '2026-01-12')],
    ['a code in small letters', 'code', 'unknown-code', () => attendanceCode('k', '2026-01-12')],
    ['an empty code', 'code', 'unknown-code', () => attendanceCode('', '2026-01-12')],
    ['a code that a class is named by', 'code', 'unknown-code', () => attendanceCode('ATT', '2026-01-12')],
    ['the morning code in the afternoon', 'code', 'wrong-session', () => attendanceCode('/', '2026-01-12', 'PM')],
    ['the afternoon code in the morning', 'code', 'wrong-session', () => attendanceCode('\\', '2026-01-12', 'AM')],
    ['a third half', 'session', 'not-one-of', () => attendanceCode('L', '2026-01-12', 'EVE' as 'AM')],
    ['no date', 'on', 'not-a-civil-date', () => attendanceCode('L', '2026-02-30')],
  ])('%s is refused', (_, field, rule, call) => expectRefused(call, field, rule));

  it('says of which half a code is', () => {
    expect(() => attendanceCode('/', '2026-01-12', 'PM')).toThrow('code: is a code of the morning alone');
    expect(() => attendanceCode('\\', '2026-01-12', 'AM')).toThrow('code: is a code of the afternoon alone');
  });

  it('stands in either half otherwise', () =>
    (['AM', 'PM'] as const).forEach((session) =>
      expect(answered(attendanceCode('L', '2026-01-12', session)).result.session).toBeNull(),
    ));

  it('has exactly one class on any day, or a named refusal', () => {
    fc.assert(
      fc.property(dates('2006-09-01'), fc.constantFrom(...ATTENDANCE_CODES), (on, code) => {
        const listed = attendanceCodesOn(on).filter((each) => each.code === code);
        if (listed.length === 0) {
          expect(() => attendanceCode(code, on)).toThrow(/withdrawn from|only from/);
          return;
        }
        expect(listed).toEqual([answered(attendanceCode(code, on)).result]);
        expect(ATTENDANCE_CLASSES).toHaveProperty(listed[0]!.class);
      }),
    );
  });
});
