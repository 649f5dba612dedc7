import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { ATTENDANCE_CODES, SESSIONS, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import type { SessionMark } from './marks-recorded.ts';

export class MarkRequest implements Omit<SessionMark, 'placementId'> {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(SESSIONS, { message: 'Choose the session: AM or PM' })
  session!: RegisterSession;

  @IsIn(ATTENDANCE_CODES, { message: 'Enter a code of the attendance register, such as K' })
  code!: AttendanceCode;
}
