import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { VoidChangeRequest } from './void-change.request.ts';
import { VoidChange } from './void-change.ts';

@ApiTags('children')
@Controller('children/:childId/changes/:changeId/voids')
export class VoidChangeController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(VoidChange)
  @ApiOperation({ summary: 'Take back a change of owning service, team or officer recorded in error' })
  voidChange(
    @IdParam('childId') childId: string,
    @IdParam('changeId') changeId: string,
    @Body() { reason }: VoidChangeRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(VoidChange, { childId, changeId, reason }, sender);
  }
}
