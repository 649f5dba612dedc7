import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { schoolYearSessions, withClosures, type SchoolCalendar } from './index.ts';

/** 2025/26 with 190 school days to the day. */
const YEAR: SchoolCalendar = {
  id: '2025/26',
  keptBy: 'council',
  terms: [
    { name: 'autumn', from: '2025-09-03', to: '2025-12-19' },
    { name: 'spring', from: '2026-01-05', to: '2026-04-01' },
    { name: 'summer', from: '2026-04-20', to: '2026-07-17' },
  ],
  closures: [
    { kind: 'half-term', from: '2025-10-27', to: '2025-10-31' },
    { kind: 'half-term', from: '2026-02-16', to: '2026-02-20' },
    { kind: 'half-term', from: '2026-05-25', to: '2026-05-29' },
  ],
};
const year = (calendar: SchoolCalendar, school: 'maintained' | 'not maintained' = 'maintained') =>
  answered(schoolYearSessions(calendar, '2025-09-03', '2026-07-17', school));

describe('Sessions of a school year [calendar.school-year]', () => {
  it('are two a school day, 380 at the least', () => {
    const answer = year(YEAR);
    expect(answer.result).toEqual({ schoolDays: 190, sessions: 380, short: 0 });
    expect(answer.sentence).toBe(
      '190 school days, 380 sessions from 3 September 2025 to 17 July 2026; a maintained school holds at least 380 (190 days).',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
    expect(answer.inputs).toEqual({ calendar: YEAR, from: '2025-09-03', to: '2026-07-17', school: 'maintained' });
  });

  it('fall short by two for a day lost', () => {
    const answer = year(withClosures(YEAR, [{ kind: 'closure', from: '2026-07-17', to: '2026-07-17' }]));
    expect(answer.result).toEqual({ schoolDays: 189, sessions: 378, short: 2 });
    expect(answer.sentence).toContain('; 2 sessions short: a maintained school');
  });

  it('are never too many', () => {
    const longer = { ...YEAR, terms: [...YEAR.terms.slice(0, 2), { ...YEAR.terms[2]!, to: '2026-07-20' as const }] };
    expect(answered(schoolYearSessions(longer, '2025-09-03', '2026-07-20', 'maintained')).result.short).toBe(0);
  });

  it('have no least number at a school that is not maintained', () => {
    const answer = year(YEAR, 'not maintained');
    expect(answer.result).toEqual({ schoolDays: 190, sessions: 380, short: null });
    expect(answer.sentence).toContain('; no least number.');
  });

  it.each<[string, string, () => unknown]>([
    ['school', 'not-one-of', () => year(YEAR, 'private' as never)],
    ['school year', 'ends-before-it-starts', () => schoolYearSessions(CAL_A, '2026-02-02', '2026-02-01', 'maintained')],
    ['from', 'beyond-the-calendar', () => schoolYearSessions(CAL_A, '2025-09-01', '2026-04-02', 'maintained')],
  ])('refuse %s that is %s', (field, rule, call) => expectRefused(call, field, rule));
});
