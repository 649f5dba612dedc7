import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { ATTENDANCE_CODES, type AttendanceCode } from '#statutory-rules';

export class CorrectMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(ATTENDANCE_CODES, { message: 'Enter a code of the attendance register, such as I' })
  code!: AttendanceCode;

  @IsText(2000, 'Say why the mark is corrected, in at most {most} characters')
  reason!: string;
}
