export { attendance } from './attendance.module.ts';
export * from './attendance/attendance.events.ts';
export { PlacementsUnderWay, type PlacementsByDay, type PlacementUnderWay } from './questions/placements-under-way.ts';
export { AskSessionsAttended } from './questions/sessions-attended.query.ts';
export { FindAttendance, type AttendanceFound } from './views/current-attendance/find-attendance.query.ts';
export { currentAttendance, type Mark } from './views/current-attendance/current-attendance.ts';
export { RecordMarks } from './attendance/record-marks/record-marks.ts';
export { RecordMarksRequest } from './attendance/record-marks/record-marks.request.ts';
export { schoolYearOf } from './attendance/school-year.ts';
