import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { whoseWords, type WhoseWords } from '../attendance.events.ts';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate, Sends } from '#platform/web';
import { RemoveMark } from './remove-mark.ts';

class RemoveMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(whoseWords, { message: 'Say whose it was: another-child or another-person' })
  whose!: WhoseWords;
}

@ApiTags('attendance')
@Controller('children/:childId/marks/:markId/removals')
export class RemoveMarkController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RemoveMark)
  @ApiOperation({ summary: 'Remove a mark given to the wrong child, for good; the session may then be marked anew' })
  remove(
    @IdParam('childId') childId: string,
    @IdParam('markId') markId: string,
    @Body() { date, whose }: RemoveMarkRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(RemoveMark, { childId, markId, date, whose }, sender);
  }
}
