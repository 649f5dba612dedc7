export * from './bank-holidays.ts';
export * from './counting.ts';
export {
  dayClosed,
  NOT_KNOWN_WHEN,
  isOpenByCalendar,
  openAfter,
  type CalendarsKnown,
  type DayClosed,
  type OpenDay,
} from './day-closed.ts';
export { dayOff } from './day-off.ts';
export * from './data/calendar-law.ts';
export { HOLIDAYS_LISTED_BY } from './data/holiday-names.ts';
export * from './if-known.ts';
export type { HolidaysOf } from './listed-holidays.ts';
export * from './movable-days.ts';
export * from './not-counted.ts';
export * from './period.ts';
export * from './school-calendar.ts';
export * from './school-year-sessions.ts';
export { nextToEachOther, nthSchoolDay, schoolDaysBetween } from './school-days.ts';
export * from './window.ts';
export { isWorkingDay, onOrNextWorkingDay, workingDayBasis } from './working-days.ts';
