import type { CivilDate } from './known-date.ts';

const DAY_MS = 86_400_000;
/** 5 January 1970 was a Monday. */
const A_MONDAY = 4;

/** The Monday of a day's week. By arithmetic: views ask it of every mark of every child. */
export function weekBeginning(date: CivilDate): CivilDate {
  const day = Date.parse(date) / DAY_MS;
  const monday = Math.floor((day - A_MONDAY) / 7) * 7 + A_MONDAY;
  return dayOf(monday * DAY_MS);
}

/** Its Sunday. */
export const weekEnding = (monday: CivilDate): CivilDate => dayOf(Date.parse(monday) + 6 * DAY_MS);

/** The last day of a month, `2026-02`. */
export const monthEnding = (month: string): CivilDate =>
  dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));

const dayOf = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10) as CivilDate;
