import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { RemoveMarkRequest } from './remove-mark.request.ts';
import { RemoveMark } from './remove-mark.ts';

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
