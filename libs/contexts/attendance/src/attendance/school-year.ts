import { dateOfParts, type CivilDate } from '#platform/time';

/** `2025-26`: from 1 August, as the absence year runs, so that a summer session is never in two years. */
export function schoolYearOf(date: CivilDate): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `2025-26`, but not `2025-27`. */
export function isSchoolYear(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const first = dateOfParts(Number(value.split('-')[0]), 8, 1);
  return first !== null && schoolYearOf(first) === value;
}

/** Id of the stream that holds a child's sessions of that day's school year. */
export const attendanceId = (childId: string, date: CivilDate): string => `${childId}-${schoolYearOf(date)}`;
