import { describe, expect, it } from '@jest/globals';
import type { SchoolCalendar } from '../calendar/index.ts';
import type { IsoDate } from '../foundation/index.ts';
import { schoolYearOf } from './year-of-suspensions.ts';

const START = { afterMonth: 7, byMonth: 9, otherwise: { month: 9, day: 1 } };
const beginning = (...firsts: IsoDate[]): SchoolCalendar => ({
  id: 'a school',
  keptBy: 'council',
  terms: firsts.map((from, at) => ({ name: String(at), from, to: from })),
  closures: [],
});

describe('The school year of suspensions [excl.limit] [excl.term]', () => {
  it.each<[string, IsoDate[], IsoDate]>([
    ['no term', [], '2025-09-01'],
    ['a term on the first day after July', ['2025-08-01'], '2025-08-01'],
    ['a term on the last day of September', ['2025-09-30'], '2025-09-30'],
    ['a term of July', ['2025-07-01'], '2025-09-01'],
    ['a term of June', ['2025-06-02'], '2025-09-01'],
    ['a term of October', ['2025-10-01'], '2025-09-01'],
    ['the earliest of several', ['2025-09-08', '2025-09-03'], '2025-09-03'],
  ])('begins with %s', (_, firsts, from) =>
    expect(schoolYearOf('2025-11-03', [beginning(...firsts)], START)).toEqual({ from, to: '2026-08-31' }),
  );

  it('begins with the earliest of several schools, and ends before the next', () => {
    const calendars = [beginning('2025-09-08', '2026-09-07'), beginning('2025-09-03')];
    expect(schoolYearOf('2025-09-03', calendars, START)).toEqual({ from: '2025-09-03', to: '2026-09-06' });
    expect(schoolYearOf('2025-09-02', calendars, START)).toEqual({ from: '2024-09-01', to: '2025-09-02' });
  });
});
