export * from './bank-holidays.ts';
export * from './counting.ts';
export * from './data/calendar-law.ts';
export * from './not-counted.ts';
export * from './period.ts';
export * from './school-calendar.ts';
export { nextToEachOther, nthSchoolDay, schoolDaysBetween } from './school-days.ts';
export * from './window.ts';
export { isWorkingDay, onOrNextWorkingDay } from './working-days.ts';
