import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate, IsText, Sends } from '#platform/web';
import { VoidMark } from './void-mark.ts';

class VoidMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsText(2000, 'Say why the mark is voided, in at most 2000 characters')
  reason!: string;
}

@ApiTags('attendance')
@Controller('children/:childId/marks/:markId/voids')
export class VoidMarkController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(VoidMark)
  @ApiOperation({ summary: 'Take back a mark recorded in error; the session may then be marked anew' })
  voidMark(
    @IdParam('childId') childId: string,
    @IdParam('markId') markId: string,
    @Body() body: VoidMarkRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(VoidMark, { childId, markId, ...body }, sender);
  }
}
