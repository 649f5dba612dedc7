import { describe, expect, it } from '@jest/globals';
import { isSchoolYear, schoolYearOf } from './school-year.ts';

describe('The school year of a session', () => {
  it.each([
    ['2025-07-31', '2024-25'],
    ['2025-08-01', '2025-26'],
    ['2025-12-31', '2025-26'],
    ['2026-01-01', '2025-26'],
    ['2026-07-31', '2025-26'],
    ['1999-09-01', '1999-00'],
  ] as const)('of %s is %s', (date, year) => expect(schoolYearOf(date)).toBe(year));
});

describe('A school year that is asked for', () => {
  it.each(['2025-26', '1999-00'])('%j is one', (year) => expect(isSchoolYear(year)).toBe(true));
  it.each(['2025-27', '2025', '2025-2026', '20-21', '2205-06', '-1-00', '', null, 2025])('%j is none', (year) =>
    expect(isSchoolYear(year)).toBe(false),
  );
});
