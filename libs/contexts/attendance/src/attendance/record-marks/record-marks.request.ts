import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsListOf } from '#platform/web';
import { ATTENDANCE_CODES, SESSIONS, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import type { SessionMark } from './record-marks.ts';

export class MarkRequest implements Omit<SessionMark, 'placementId'> {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(SESSIONS, { message: 'Choose the session: AM or PM' })
  session!: RegisterSession;

  @IsIn(ATTENDANCE_CODES, { message: 'Enter a code of the attendance register, such as K' })
  code!: AttendanceCode;
}

class SessionMarkRequest extends MarkRequest implements SessionMark {
  @IsId('Choose the placement that the session belongs to')
  placementId!: string;
}

export class RecordMarksRequest {
  @IsListOf(() => SessionMarkRequest, {
    words: 'Each mark needs a day, a session, a code and a placement',
    least: [1, 'Give at least one mark'],
    most: [400, 'Give at most 400 marks at a time'],
  })
  marks!: readonly SessionMarkRequest[];
}
