import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, percentage, RuleGap, type Basis, type Fraction, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  absenceShare,
  addTallies,
  attendanceCodesOn,
  attendanceShare,
  persistentAbsence,
  reasonRate,
  severeAbsence,
  tally,
  type AttendanceCode,
  type RegisterMark,
} from './index.ts';

const answer = (by: typeof persistentAbsence, marks: readonly RegisterMark[]) => {
  const found = by(tally(marks), marks.at(-1)!.on, 'enrolment');
  return found.kind === 'gap' ? found.reason : String(found.result.reached);
};
const shown = (share: Fraction | null) => (share === null ? 'null' : percentage(share));

/** `present 14; K 2` as marks of successive sessions. */
function marksOf(words: string, from: IsoDate): RegisterMark[] {
  const codes = words.split('; ').flatMap((part) => {
    const [code, count] = part.split(' ') as [string, string];
    return Array.from({ length: Number(count) }, () => code);
  });
  return codes.map((code, index) => {
    const session = index % 2 === 0 ? 'AM' : 'PM';
    const present = session === 'AM' ? '/' : '\\';
    return { on: addDays(from, index >> 1), session, code: (code === 'present' ? present : code) as AttendanceCode };
  });
}

describe('Sessions counted [register.regs@2024 Regs] [persistent.absence@10 %] [severe.absence@50 %]', () => {
  it.each(
    vectors<'marks' | 'possible' | 'attended' | 'attendance_pct' | 'absence_pct' | 'persistent' | 'severe'>(
      'V-ATT',
      `id,marks,possible,attended,attendance_pct,absence_pct,persistent,severe
       a1,present 14; K 2; I 1; N 1; Y4 2,18,16,88.89,11.11,true,false
       a2,D 10; present 8; L 1; O 1,10,9,90.00,10.00,true,false
       a3,C2 20,20,0,0.00,100.00,true,true
       a4,X 20,0,0,null,null,null,null
       a5,B 10; C2 10,20,10,50.00,50.00,true,true
       a6,present 19; U 1,20,19,95.00,5.00,false,false
       a7,present 9; # 10; Z 1,9,9,100.00,0.00,false,false
       a8,K 6; E 10; present 4,20,10,50.00,50.00,true,true
       a9,Q 4; Y1 2; K 14,14,14,100.00,0.00,false,false`,
    ),
  )('$id: $marks', ({ marks, possible, attended, attendance_pct, absence_pct, persistent, severe }) => {
    const given = marksOf(marks, '2025-09-08');
    const counted = tally(given);
    expect([counted.possible, counted.attended].map(String)).toEqual([possible, attended]);
    expect(shown(attendanceShare(counted))).toBe(attendance_pct);
    expect(shown(absenceShare(counted))).toBe(absence_pct);
    expect(answer(persistentAbsence, given)).toBe(persistent);
    expect(answer(severeAbsence, given)).toBe(severe);
  });

  it('V-ATT a10: H 2; present 18 on 2024-09-10 is refused, H being withdrawn from 2024-08-19', () =>
    expect(() => tally(marksOf('H 2; present 18', '2024-09-10'))).toThrow('code: is withdrawn from 19 August 2024'));

  it('counts each code, and its rate for 1,000 possible sessions', () => {
    const counted = tally(marksOf('present 14; K 2; I 1; N 1; Y4 2', '2025-09-08'));
    expect(counted).toMatchObject({ authorised: 1, unauthorised: 1, notPossible: 2, notCollected: 0 });
    expect(counted.byCode).toEqual({ '/': 7, '\\': 7, K: 2, I: 1, N: 1, Y4: 2 });
    expect(reasonRate(counted, 'I')).toEqual({ n: 500, d: 9 });
    expect(reasonRate(counted, 'M')).toEqual({ n: 0, d: 9 });
    expect(reasonRate(tally(marksOf('X 20', '2025-09-08')), 'X')).toBeNull();
  });

  it('puts both registers of a dual-registered child together by sums, never by averages', () => {
    const main = tally(marksOf('D 10; present 9; O 1', '2025-09-08'));
    const unit = tally(marksOf('D 10; present 2; I 8', '2025-09-08'));
    const child = addTallies([main, unit]);
    expect(attendanceShare(child)).toEqual({ n: 11, d: 20 });
    expect(child.restsOn).toEqual(main.restsOn);
    expect(child).toMatchObject({ authorised: 8, unauthorised: 1, notPossible: 20, notCollected: 0 });
    expect(child.byCode).toEqual({ D: 20, '/': 6, '\\': 5, O: 1, I: 8 });
  });
});

describe('Sessions counted before [register.regs@2006 Regs]', () => {
  it('counts each mark by the code set of its own day', () => {
    const marks: RegisterMark[] = [
      { on: '2024-08-18', session: 'AM', code: 'Y' },
      { on: '2024-08-18', session: 'PM', code: 'J' },
      { on: '2024-08-19', session: 'AM', code: 'J1' },
    ];
    expect(tally(marks)).toMatchObject({ possible: 2, attended: 1, authorised: 1, notPossible: 1 });
  });

  it('names each code set by which it counted, once, with what is unverified in it', () => {
    const on = (...days: IsoDate[]) => tally(days.map((day) => ({ on: day, session: 'AM', code: 'I' }))).restsOn;
    const named = (bases: readonly Basis[]) => bases.map(({ rule }) => rule.version);
    expect(named(on('2024-08-16', '2024-08-18', '2024-08-19', '2024-08-17'))).toEqual(['2006 Regs', '2024 Regs']);
    expect(named(on())).toEqual([]);
    expect(on('2024-08-18')[0]).toMatchObject({
      ...{ rule: { id: 'register.regs' }, caveats: ['Codes of the attendance register: unverified (from memory)'] },
    });
    const old = tally([{ on: '2024-08-18', session: 'AM', code: 'I' }]);
    const now = tally([{ on: '2024-08-19', session: 'AM', code: 'I' }]);
    expect(named(addTallies([now, old, now]).restsOn)).toEqual(['2024 Regs', '2006 Regs']);
  });
});

describe('Marks that cannot be counted [register.regs]', () => {
  const mark: RegisterMark = { on: '2025-09-08', session: 'AM', code: '/' };
  it.each<[string, string, string, RegisterMark[]]>([
    ['a session marked twice', 'marks[1]', 'session-marked-twice', [mark, { ...mark, code: 'I' }]],
    ['an unknown code', 'marks[0].code', 'unknown-code', [{ ...mark, code: '?' as AttendanceCode }]],
    ['the morning code in the afternoon', 'marks[0].code', 'wrong-session', [{ ...mark, session: 'PM' }]],
    ['no half of a day', 'marks[0].session', 'not-one-of', [{ ...mark, code: 'I', session: 'am' as 'AM' }]],
    ['no date', 'marks[0].on', 'not-a-civil-date', [{ ...mark, on: '2025-9-8' }]],
  ])('%s is refused', (_, field, rule, marks) => expectRefused(() => tally(marks), field, rule));

  it('names the one bad mark of 380', () => {
    const year = Array.from({ length: 190 }, (_, index) => addDays('2025-09-08', index)).flatMap(
      (on): RegisterMark[] => [
        { on, session: 'AM', code: 'I' },
        { on, session: 'PM', code: 'I' },
      ],
    );
    const bad = year.with(283, { ...year[283]!, code: '?' as AttendanceCode });
    expectRefused(() => tally(bad), 'marks[283].code', 'unknown-code');
    const hole = year.with(7, undefined as never);
    expectRefused(() => tally(hole), 'marks[7]', 'missing');
    expectRefused(() => tally(undefined as never), 'marks', 'missing');
    expect(() => tally([...year, year[5]!])).toThrow('marks[380]: must be the one mark of 2025-09-10 PM');
  });

  it('has no table before 1 September 2006', () =>
    expect(() => tally([{ ...mark, on: '2006-08-31' }])).toThrow(RuleGap));
});

describe('Any marks [register.regs]', () => {
  const register = dates('2024-08-19').chain((from) =>
    fc.array(fc.nat(), { maxLength: 40 }).map((picks) =>
      picks.flatMap((pick, index): RegisterMark[] => {
        const on = addDays(from, index >> 1);
        const session = index % 2 === 0 ? 'AM' : 'PM';
        const usable = attendanceCodesOn(on).filter((each) => each.session === null || each.session === session);
        return [{ on, session, code: usable[pick % usable.length]!.code }];
      }),
    ),
  );

  it('count each session once, with shares within bounds that sum to one', () => {
    fc.assert(
      fc.property(register, (marks) => {
        const { possible, attended, authorised, unauthorised, notPossible, notCollected } = tally(marks);
        expect(attended + authorised + unauthorised).toBe(possible);
        expect(possible + notPossible + notCollected).toBe(marks.length);
        const [attending, absent] = [attendanceShare(tally(marks)), absenceShare(tally(marks))];
        expect(attending === null).toBe(possible === 0);
        if (attending !== null) expect(attending.n + absent!.n).toBe(possible);
      }),
    );
  });

  it('count the same however they are split', () => {
    fc.assert(
      fc.property(register, fc.nat(40), (marks, at) =>
        expect(addTallies([tally(marks.slice(0, at)), tally(marks.slice(at))])).toEqual(tally(marks)),
      ),
    );
  });
});
