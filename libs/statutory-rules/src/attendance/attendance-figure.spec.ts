import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { addTallies, attendanceFigure, tally, type FigureBasis, type RegisterMark } from './index.ts';

const day = (on: RegisterMark['on'], ...codes: [RegisterMark['code'], RegisterMark['code']]): RegisterMark[] =>
  codes.map((code, half) => ({ on, session: half === 0 ? 'AM' : 'PM', code }));

const week = tally([...day('2026-01-12', '/', 'I'), ...day('2026-01-13', 'O', '\\'), ...day('2026-01-14', '#', 'D')]);
const none = tally(day('2026-01-14', 'X', 'Y4'));
const figure = (basis: FigureBasis, of = week) => answered(attendanceFigure(of, '2026-01-16', basis));

describe('Attendance and absence [attendance.figure]', () => {
  it('are sessions over possible sessions, exactly', () =>
    expect(figure('enrolment').result).toEqual({ possible: 4, attendance: { n: 2, d: 4 }, absence: { n: 2, d: 4 } }));

  it('are null where nothing was possible', () =>
    expect(figure('child', none)).toMatchObject({
      result: { possible: 0, attendance: null, absence: null },
      sentence: 'No session was possible at all schools together: there is no figure.',
    }));

  it.each<[FigureBasis, string]>([
    ['enrolment', 'at this school'],
    ['child', 'at all schools together'],
    ['enrolments', 'over these enrolments'],
    ['placement', 'in this placement'],
    ['placements', 'in the placements recorded here'],
  ])('say which figure they are: %s', (basis, where) =>
    expect(figure(basis).sentence).toBe(
      `Attended 2 of 4 possible sessions ${where}: attendance 50.00 %, absence 50.00 % (1 authorised, 1 unauthorised).`,
    ),
  );

  it('are of one session in the singular', () =>
    expect(figure('enrolment', tally([day('2026-01-12', '/', '\\')[0]!])).sentence).toBe(
      'Attended 1 of 1 possible session at this school: attendance 100.00 %, absence 0.00 % (0 authorised, 0 unauthorised).',
    ));

  it('show what the figure is not', () => {
    const caveats = (basis: FigureBasis) => figure(basis).caveats;
    expect(caveats('child')).toContain('Official figures count enrolments, not pupils');
    expect(caveats('enrolments')).not.toContain('Official figures count enrolments, not pupils');
    expect(caveats('placement')).toContain(
      'Of this placement alone: not the figure of a school, nor of the whole child',
    );
    expect(caveats('placements')).toContain(
      'Of the placements recorded here alone: not the figure of a school, nor of the whole child',
    );
  });

  it('rest on each code set by which the marks were counted', () => {
    const both = addTallies([week, tally(day('2024-08-15', 'Y', 'I'))]);
    expect(figure('child', both).restsOn).toEqual([
      { id: 'register.regs', version: '2024 Regs' },
      { id: 'register.regs', version: '2006 Regs' },
    ]);
    expect(figure('child', both).caveats).toContain('Codes of the attendance register: unverified (from memory)');
  });

  it('are a gap before a source shows how they were counted', () =>
    expect(attendanceFigure(week, '2005-07-31', 'enrolment')).toMatchObject({ kind: 'gap' }));

  it.each<[string, string, () => unknown]>([
    ['tally', 'not-a-tally', () => figure('child', { ...week, possible: 5 })],
    ['tally.possible', 'not-a-whole-number', () => figure('child', { ...week, possible: -4 })],
    ['tally.notPossible', 'not-a-whole-number', () => figure('child', { ...week, notPossible: 0.5 })],
    ['tally.notCollected', 'not-a-whole-number', () => figure('child', { ...week, notCollected: -1 })],
    ['basis', 'not-one-of', () => figure('school' as 'child')],
    ['on', 'not-a-civil-date', () => attendanceFigure(week, '2026-02-30', 'child')],
  ])('refuse %s: %s (%#)', (field, rule, call) => expectRefused(call, field, rule));
});
