import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { suspensionDaySix, type ExcludedChild, type ExcludingSchool, type Suspension } from './index.ts';

const child: ExcludedChild = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null };
const suspension = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const suspended = (periods: readonly Suspension[], school: ExcludingSchool = 'maintained school', who = child) =>
  suspensionDaySix(periods, school, CAL_A, who).map((each) => answered(each));

describe('Sixth consecutive school day of suspensions [excl.day6]', () => {
  const d5 = [suspension('2026-03-02', '2026-03-04'), suspension('2026-03-05', '2026-03-10')];

  it('V-DAY6 d5: back to back, due on the sixth day of the run, owed by the school', () => {
    const [run, ...more] = suspended(d5);
    expect(more).toEqual([]);
    expect(run!.result.sixth).toEqual({
      day: '2026-03-09',
      duty: { owed: true, holder: 'governing board', legalBasis: 'eia2006-s100' },
    });
    expect(run!.reading).toBeNull();
    expect(run!.sentence).toBe(
      'Sixth consecutive school day of the run of suspensions that began on 2 March: Monday 9 March 2026. Full-time education is owed by the governing board.',
    );
    expect(run!.restsOn.map(({ id }) => id)).toEqual(['csa.end', 'excl.day6.consecutive', 'calendar.school-day']);
  });

  it('V-DAY6 d6: a day in school parts the run: three days and four, and no duty', () => {
    const runs = suspended([suspension('2026-03-02', '2026-03-04'), suspension('2026-03-06', '2026-03-11')]);
    expect(runs.map(({ result }) => [result.days.length, result.sixth])).toEqual([
      [3, null],
      [4, null],
    ]);
  });

  it('V-DAY6 d7: exactly five school days make no sixth', () => {
    const [run] = suspended([suspension('2026-03-02', '2026-03-06')]);
    expect(run!.result.sixth).toBeNull();
    expect(run!.sentence).toBe(
      'Suspended for 5 consecutive school days, 2 to 6 March 2026: no sixth school day, so no duty to provide full-time education.',
    );
    expect(run!.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
  });

  it('is not set off by six separate days in a year, as an advice page says', () => {
    const days: IsoDate[] = ['2026-01-07', '2026-01-09', '2026-01-13', '2026-01-15', '2026-01-20', '2026-01-22'];
    const runs = suspended(days.map((day) => suspension(day, day)));
    expect(runs.map(({ result }) => result.sixth)).toEqual([null, null, null, null, null, null]);
    expect(runs[0]!.sentence).toContain('for 1 consecutive school day, 7 January 2026: no');
  });

  it.each<[ExcludingSchool, string, string]>([
    ['maintained school', 'governing board', 'eia2006-s100'],
    ['academy', 'academy proprietor', 'eia2006-s100'],
    ['alternative provision academy', 'academy proprietor', 'eia2006-s100'],
    ['pupil referral unit', 'local authority', 'ea1996-s19'],
  ])('at a %s it is owed by the %s under %s', (school, holder, legalBasis) =>
    expect(suspended(d5, school)[0]!.result.sixth?.duty).toEqual({ owed: true, holder, legalBasis }),
  );

  it.each<[string, Partial<ExcludedChild>, string]>([
    ['past compulsory school age', { dateOfBirth: '2009-08-01' }, 'not of compulsory school age'],
    [
      'in Year 11, the examinations over',
      { regulation5: { year: 11, examinations: { entered: 5, left: 0 }, plan: null } },
      'examinations over',
    ],
  ])('is not owed to a pupil %s', (_, change, why) => {
    const [run] = suspended(d5, 'academy', { ...child, ...change });
    expect(run!.result.sixth).toEqual({ day: '2026-03-09', duty: { owed: false, why } });
    expect(run!.sentence).not.toContain('is owed by');
  });

  it('says where a half day counts as a day of the run', () => {
    const words = 'A day of which one session was lost counts as a day of the run (local choice)';
    const half: Suspension = { kind: 'suspension', from: '2026-03-02', to: '2026-03-09', ends: 'AM' };
    const [run] = suspended([half]);
    expect([run!.result.sixth?.day, run!.caveats.includes(words)]).toEqual(['2026-03-09', true]);
    expect(suspended(d5)[0]!.caveats).not.toContain(words);
  });

  it('cannot be asked of a nursery', () =>
    expectRefused(() => suspended(d5, 'nursery' as ExcludingSchool), 'school', 'not-one-of'));
});
