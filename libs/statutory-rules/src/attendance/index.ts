import { absenceTermRule, deliveredHoursRule, persistentAbsenceRule, severeAbsenceRule } from './data/absence-law.ts';
import { codeAdviceRule } from './data/code-advice-law.ts';
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
export * from './code-advice.ts';
export type { CodeAdvice } from './code-advice-rows.ts';
export * from './data/absence-law.ts';
export * from './data/code-advice-law.ts';
export {
  ATTENDANCE_CLASSES,
  ATTENDANCE_CODES,
  SESSIONS,
  type AttendanceClass,
  type AttendanceCode,
  type RegisterSession,
} from './data/register-codes.ts';
export * from './data/register-deadlines.ts';
export * from './data/register-law.ts';
export * from './delivered-hours.ts';
export * from './penalty-threshold.ts';
export * from './register-returns.ts';
export type * from './session-facts.ts';
export * from './tally.ts';
export * from './unknown-reason.ts';

export const attendanceRules = [
  registerRule,
  codeAdviceRule,
  unknownReasonRule,
  registerOpenRule,
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
];
