import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsUUID, ValidateNested } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { ATTENDANCE_CODES, SESSIONS, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import type { SessionMark } from './record-marks.ts';

class SessionMarkRequest implements SessionMark {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(SESSIONS, { message: 'Choose the session: AM or PM' })
  session!: RegisterSession;

  @IsIn(ATTENDANCE_CODES, { message: 'Enter a code of the attendance register, such as K' })
  code!: AttendanceCode;

  @IsUUID(undefined, { message: 'Choose the placement that the session belongs to' })
  placementId!: string;
}

export class RecordMarksRequest {
  @ValidateNested({ each: true, message: 'Each mark needs a day, a session, a code and a placement' })
  @ArrayMinSize(1, { message: 'Give at least one mark' })
  @ArrayMaxSize(400, { message: 'Give at most 400 marks at a time' })
  @Type(() => SessionMarkRequest)
  marks!: readonly SessionMarkRequest[];
}
