import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { commandRoute } from '#nest/web';
import { IsCivilDate, IsText } from '#platform/web';
import { ATTENDANCE_CODES, type AttendanceCode } from '#statutory-rules';
import { CorrectMark } from './correct-mark.ts';

class CorrectMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(ATTENDANCE_CODES, { message: 'Enter a code of the attendance register, such as I' })
  code!: AttendanceCode;

  @IsText(2000, 'Say why the mark is corrected, in at most 2000 characters')
  reason!: string;
}

export const CorrectMarkController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/marks/:markId/corrections',
  sends: CorrectMark,
  request: CorrectMarkRequest,
  summary: 'Give a session another code; the first entry stays in the line',
});
