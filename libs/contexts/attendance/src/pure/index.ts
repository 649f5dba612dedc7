export * from '../attendance/attendance.events.ts';
export { DaysInPlacements } from '../asks/days-in-placements.ts';
export { isThereOn } from '../attendance/of-its-placement.ts';
export { PlacementsUnderWay } from '../asks/placements-under-way.ts';
export { PupilsBorn } from '../asks/pupils-born.ts';
export {
  currentAttendance,
  weekOfRegisterId,
  type WeekOfRegister,
} from '../views/current-attendance/current-attendance.ts';
export { RecordMarks } from '../attendance/record-marks/record-marks.ts';
export { CorrectMark } from '../attendance/correct-mark/correct-mark.ts';
export { VoidMark } from '../attendance/void-mark/void-mark.ts';
export { SayNoSession } from '../attendance/say-no-session/say-no-session.ts';
export { VoidNoSession } from '../attendance/void-no-session/void-no-session.ts';
export { RemoveMark } from '../attendance/remove-mark/remove-mark.ts';
export { schoolYearOf } from '../attendance/school-year.ts';
export { RecordRegister } from '../attendance/record-register/record-register.ts';
