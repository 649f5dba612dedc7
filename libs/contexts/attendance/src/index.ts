export { attendance } from './attendance.module.ts';
export * from './attendance/attendance.events.ts';
export { PlacementsUnderWay, type PlacementUnderWay } from './questions/placements-under-way.ts';
export { HoldersOfRecords } from './questions/holders-of-records.ts';
export { AskSessionsAttended } from './questions/sessions-attended.query.ts';
export { FindAttendance, type AttendanceFound } from './views/current-attendance/find-attendance.query.ts';
export { currentAttendance } from './views/current-attendance/current-attendance.ts';
