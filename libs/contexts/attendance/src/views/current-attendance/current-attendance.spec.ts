import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { LAST_DATE, type CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import type { AttendanceEvent } from '../../attendance/attendance.events.ts';
import { childId, corrected, factOf, marked, placementId, voided } from '../../attendance/attendance.fixtures.ts';
import { isThereOn } from '../../attendance/of-its-placement.ts';
import { attendanceStream } from '../../attendance/attendance.ts';
import { figuresOf } from './attendance-figures.ts';
import { currentAttendance } from './current-attendance.ts';

const id = `${childId}-2025-26`;
const weeksAfter = (...events: readonly Draft<AttendanceEvent>[]) => [
  ...viewAfter(currentAttendance, recordedFacts(attendanceStream, id, { childId }, events)).values(),
];
const always = () => true;
const codes = (...events: readonly Draft<AttendanceEvent>[]) =>
  figuresOf(weeksAfter(...events), always).marks.map(({ session, code }) => `${session} ${code}`);

/** Ten days of two sessions, as V-ATT counts them: `K 2; I 1`. */
function marksOf(counts: string): readonly Draft<AttendanceEvent>[] {
  const list = counts.split('; ').flatMap((each) => {
    const [code, n] = each.split(' ') as [string, string];
    return Array.from({ length: Number(n) }, () => code);
  });
  return list.map((code, n) => {
    const session = n % 2 === 0 ? 'AM' : 'PM';
    const date = `2026-01-${String(5 + Math.floor(n / 2)).padStart(2, '0')}` as CivilDate;
    const stroke = session === 'AM' ? '/' : '\\';
    return marked(session, (code === 'present' ? stroke : code) as AttendanceCode, date);
  });
}

describe('The current attendance of a child', () => {
  it('lists the marks by their sessions, each under the id that a correction names', () => {
    const weeks = weeksAfter(marked('PM', 'I'), marked('AM', 'K'));
    expect(weeks).toMatchObject([{ childId, schoolYear: '2025-26', week: '2026-01-12', revision: 1 }]);
    expect(figuresOf(weeks, always).marks).toMatchObject([
      { markId: factId(1), session: 'AM', code: 'K' },
      { markId: factId(0), session: 'PM', code: 'I' },
    ]);
  });

  it('keeps a week in a document, and two where a school year ends within it', () => {
    const dates = ['2026-01-16', '2026-01-19', '2026-07-31', '2026-08-01'] as const;
    const weeks = weeksAfter(...dates.map((date) => marked('AM', 'K', date)));
    expect(weeks.map(({ schoolYear, week, marks }) => [schoolYear, week, Object.keys(marks).length])).toEqual([
      ['2025-26', '2026-01-12', 1],
      ['2025-26', '2026-01-19', 1],
      ['2025-26', '2026-07-27', 1],
      ['2026-27', '2026-07-27', 1],
    ]);
  });

  it.each([
    ['as corrected', [corrected(factId(0), 'AM', 'I')], ['AM I', 'PM K']],
    ['as corrected last', [corrected(factId(0), 'AM', 'I'), corrected(factId(0), 'AM', 'M')], ['AM M', 'PM K']],
    ['without one that was voided', [voided(factId(0))], ['PM K']],
    ['with one marked anew after its void', [voided(factId(0)), marked('AM', 'I')], ['AM I', 'PM K']],
    ['with one corrected after its void', [voided(factId(0)), corrected(factId(0), 'AM', 'I')], ['AM I', 'PM K']],
  ] as const)('reads them %s', (_, later, expected) =>
    expect(codes(marked('AM', 'K'), marked('PM', 'K'), ...later)).toEqual(expected),
  );

  it('keeps of one that was corrected the code that was entered first, and of one that was voided nothing', () => {
    const later = [corrected(factId(0), 'AM', 'I'), corrected(factId(0), 'AM', 'M'), corrected(factId(1), 'PM', 'I')];
    const { marks } = figuresOf(weeksAfter(marked('AM', 'K'), marked('PM', 'C'), ...later, voided(factId(1))), always);
    expect(marks).toMatchObject([{ session: 'AM', code: 'M', first: 'K' }]);
    const anew = weeksAfter(marked('AM', 'K'), corrected(factId(0), 'AM', 'I'), voided(factId(0)), marked('AM', 'C'));
    expect(figuresOf(anew, always).marks).toMatchObject([{ code: 'C', first: null }]);
    expect(anew).toMatchObject([{ first: {} }]);
  });

  it('keeps what was voided beside the marks, until it is said anew, and nothing that was taken out', () => {
    const kept = (...later: readonly Draft<AttendanceEvent>[]) =>
      weeksAfter(marked('AM', 'K'), marked('PM', 'C'), ...later).flatMap((week) =>
        Object.values(week.voided).map(({ session, code }) => `${session} ${code}`),
      );
    expect(kept()).toEqual([]);
    expect(kept(corrected(factId(0), 'AM', 'I'), voided(factId(0)))).toEqual(['AM I']);
    expect(kept(voided(factId(0)), marked('AM', 'I'))).toEqual(['AM K']);
    expect(kept(voided(factId(0)), corrected(factId(0), 'AM', 'I'))).toEqual([]);
    const removed = { type: 'MarkRemoved', data: { original: factId(0), whose: 'another-child' } } as const;
    expect(kept(voided(factId(0)), { ...removed, effectiveOn: '2026-01-12' })).toEqual([]);
  });

  // V-ATT: id, marks, possible, attended, persistent, severe
  it.each([
    ['a1', 'present 14; K 2; I 1; N 1; Y4 2', 18, 16, true, false],
    ['a2', 'D 10; present 8; L 1; O 1', 10, 9, true, false],
    ['a3', 'C2 20', 20, 0, true, true],
    ['a4', 'X 20', 0, 0, null, null],
    ['a5', 'B 10; C2 10', 20, 10, true, true],
    ['a6', 'present 19; U 1', 20, 19, false, false],
    ['a7', 'present 9; # 10; Z 1', 9, 9, false, false],
    ['a8', 'K 6; E 10; present 4', 20, 10, true, true],
    ['a9', 'Q 4; Y1 2; K 14', 14, 14, false, false],
  ] as const)('counts exactly (V-ATT %s: %s)', (_, marks, possible, attended, persistent, severe) => {
    const figures = figuresOf(weeksAfter(...marksOf(marks)), always);
    expect(figures.counts).toMatchObject({ possible, attended });
    expect(figures.attendance).toEqual(possible === 0 ? null : { n: attended, d: possible });
    expect(figures.absence).toEqual(possible === 0 ? null : { n: possible - attended, d: possible });
    expect([figures.persistent?.reached, figures.severe?.reached]).toEqual([persistent, severe]);
  });

  it('says of what the figures are, by which rules, and what is to be shown with them', () => {
    const { figure, persistent, severe } = figuresOf(weeksAfter(...marksOf('present 9; O 1')), always);
    const where = 'in the placements recorded here';
    expect(figure).toMatchObject({
      rule: 'attendance.figure@sessions over possible sessions',
      sentence: `Attended 9 of 10 possible sessions ${where}: attendance 90.00 %, absence 10.00 % (0 authorised, 1 unauthorised).`,
    });
    expect(persistent).toMatchObject({
      ...{ reached: true, rule: 'persistent.absence@10 %' },
      sentence: `Absent for 1 of 10 possible sessions ${where} (10.00 %): persistent, the line being 10 % or more.`,
    });
    const alone = 'Of the placements recorded here alone: not the figure of a school, nor of the whole child';
    expect(figure?.caveats).toContain(alone);
    expect(persistent?.caveats).toEqual(expect.arrayContaining(['Not valid for very short periods', alone]));
    expect(severe?.caveats).toContain('Severe absence: first day in force not established');
  });

  it('has no line, and no caveat of one, where none is held', () => {
    const of2015 = figuresOf([{ marks: { [factId(0)]: factOf('AM', 'O', '2015-09-07') }, first: {} }], always);
    expect(of2015.severe).toMatchObject({ reached: null, rule: 'severe.absence', caveats: [] });
    expect(of2015.persistent).toMatchObject({ reached: true, rule: 'persistent.absence@10 %' });
  });

  it.each([
    ['before its first day', { from: '2026-01-15', to: LAST_DATE }],
    ['after its last day', { from: '2026-01-05', to: '2026-01-13' }],
    ['of one that has not begun, as where its start was voided', { from: LAST_DATE, to: LAST_DATE }],
    ['of one that stands no more', null],
  ] as const)('counts no mark that lies outside its placement, and says so of it: %s', (_, there) => {
    const inside = new Map([[placementId, { from: '2026-01-01', to: LAST_DATE } as const]]);
    const outside = new Map(there === null ? [] : [[placementId, there] as const]);
    const weeks = weeksAfter(marked('AM', 'K'), marked('PM', 'I'));
    const of = (days: typeof outside) => figuresOf(weeks, isThereOn(days));
    expect(of(inside)).toMatchObject({
      attendance: { n: 1, d: 2 },
      marks: [{ notCounted: null }, { notCounted: null }],
    });
    expect(of(outside)).toMatchObject({
      ...{ attendance: null, persistent: null, severe: null },
      marks: [{ notCounted: 'outside-placement' }, { notCounted: 'outside-placement' }],
    });
  });

  it('judges nothing while there is no mark', () =>
    expect(figuresOf(weeksAfter(marked('AM', 'K'), voided(factId(0))), always)).toMatchObject({
      ...{ marks: [], attendance: null, absence: null, figure: null, persistent: null, severe: null },
    }));
});
