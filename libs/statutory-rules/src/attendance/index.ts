import { absenceTermRule, deliveredHoursRule, persistentAbsenceRule, severeAbsenceRule } from './data/absence-law.ts';
import { codeAdviceRule } from './data/code-advice-law.ts';
import { attendanceFigureRule } from './data/figure-law.ts';
import { placeRegisterRule } from './data/place-register-law.ts';
import {
  deletionReturnRule,
  newPupilReturnRule,
  penaltyThresholdRule,
  registerOpenRule,
  sicknessReturnRule,
  unauthorisedReturnRule,
  unknownReasonRule,
  weeklyReportRule,
} from './data/register-deadlines.ts';
import { registerRule } from './data/register-law.ts';

export * from './absence-line.ts';
export * from './absence-returns.ts';
export * from './absence-term.ts';
export * from './arrival-code.ts';
export { attendanceCode, attendanceCodesOn, type RegisterCode } from './attendance-code.ts';
export * from './attendance-figure.ts';
export * from './code-advice.ts';
export type { CodeAdvice } from './code-advice-answers.ts';
export * from './data/absence-law.ts';
export * from './data/code-advice-law.ts';
export * from './data/figure-law.ts';
export {
  ATTENDANCE_CLASSES,
  ATTENDANCE_CODES,
  SESSIONS,
  type AttendanceClass,
  type AttendanceCode,
  type RegisterSession,
} from './data/register-codes.ts';
export * from './data/place-register-law.ts';
export * from './data/register-deadlines.ts';
export * from './data/register-law.ts';
export * from './delivered-hours.ts';
export * from './n-on-arrival.ts';
export * from './next-attendance-return.ts';
export * from './penalty-threshold.ts';
export * from './place-register.ts';
export * from './register-returns.ts';
export type * from './session-facts.ts';
export * from './sickness-return.ts';
export {
  absenceShare,
  addTallies,
  attendanceShare,
  reasonRate,
  tally,
  type AttendanceTally,
  type RegisterMark,
} from './tally.ts';
export * from './unknown-reason.ts';

export const attendanceRules = [
  registerRule,
  codeAdviceRule,
  unknownReasonRule,
  registerOpenRule,
  attendanceFigureRule,
  persistentAbsenceRule,
  severeAbsenceRule,
  absenceTermRule,
  deliveredHoursRule,
  unauthorisedReturnRule,
  sicknessReturnRule,
  penaltyThresholdRule,
  newPupilReturnRule,
  deletionReturnRule,
  weeklyReportRule,
  placeRegisterRule,
];
