export { attendance } from './attendance.module.ts';
export { AskSessionsAttended } from './answers/sessions-attended.query.ts';
export { FindAttendance, type AttendanceFound } from './views/current-attendance/find-attendance.query.ts';
export { RecordMarksRequest } from './attendance/record-marks/record-marks.request.ts';
export { CorrectMarkRequest } from './attendance/correct-mark/correct-mark.request.ts';
export { VoidMarkRequest } from './attendance/void-mark/void-mark.request.ts';
export { RemoveMarkRequest } from './attendance/remove-mark/remove-mark.request.ts';
export { RecordRegisterRequest } from './attendance/record-register/record-register.request.ts';
export * from './pure/index.ts';
