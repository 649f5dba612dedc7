import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate } from '#platform/web';
import { ATTENDANCE_CODES, SESSIONS, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import { RecordMarks, type SessionMark } from './record-marks.ts';

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

class RecordMarksRequest {
  @ValidateNested({ each: true, message: 'Each mark needs a day, a session, a code and a placement' })
  @ArrayMinSize(1, { message: 'Give at least one mark' })
  @ArrayMaxSize(400, { message: 'Give at most 400 marks at a time' })
  @Type(() => SessionMarkRequest)
  marks!: readonly SessionMarkRequest[];
}

@ApiTags('attendance')
@Controller('children/:childId/attendance')
export class RecordMarksController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @ApiOperation({ summary: 'Record a child’s morning and afternoon marks' })
  record(@IdParam('childId') childId: string, @Body() { marks }: RecordMarksRequest, @From() sender: Sender) {
    return this.gateway.send(RecordMarks, { childId, marks }, sender);
  }
}
