import { registerRule } from './data/register-law.ts';

export { attendanceCode, attendanceCodesOn, type RegisterCode } from './attendance-code.ts';
export {
  ATTENDANCE_CLASSES,
  ATTENDANCE_CODES,
  SESSIONS,
  type AttendanceClass,
  type AttendanceCode,
  type RegisterSession,
} from './data/register-codes.ts';
export * from './data/register-law.ts';

export const attendanceRules = [registerRule];
