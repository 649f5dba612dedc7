import type { CivilDate } from './known-date.ts';

const DAY_MS = 86_400_000;
/** 5 January 1970 was a Monday. */
const A_MONDAY = 4;

/** The Monday of a day's week. By arithmetic: views ask it of every mark of every child. */
export function weekBeginning(date: CivilDate): CivilDate {
  const day = Date.parse(date) / DAY_MS;
  const monday = Math.floor((day - A_MONDAY) / 7) * 7 + A_MONDAY;
  return new Date(monday * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}
