import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate, IsText, Sends } from '#platform/web';
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

@ApiTags('attendance')
@Controller('children/:childId/marks/:markId/corrections')
export class CorrectMarkController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectMark)
  @ApiOperation({ summary: 'Give a session another code; the first entry stays in the line' })
  correct(
    @IdParam('childId') childId: string,
    @IdParam('markId') markId: string,
    @Body() body: CorrectMarkRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectMark, { childId, markId, ...body }, sender);
  }
}
