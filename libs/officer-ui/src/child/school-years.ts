import { schoolYearOf } from '#pure/attendance';
import type { CivilDate } from '#platform/time';

const MOST_YEARS = 20;

/** The school years from one day to another, each as `2026-27`: the latest first. */
export function schoolYears(from: CivilDate, to: CivilDate): readonly string[] {
  const [first, last] = [from, to].map((day) => Number(schoolYearOf(day).slice(0, 4))) as [number, number];
  return Array.from({ length: Math.min(MOST_YEARS, Math.max(1, last - first + 1)) }, (_, n) => {
    const year = last - n;
    return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  });
}

/** What stands in an address for a school year. */
export const SCHOOL_YEAR = /^\d{4}-\d{2}$/;
