import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { CorrectOwningServiceRequest } from './correct-owning-service.request.ts';
import { CorrectOwningService } from './correct-owning-service.ts';

@ApiTags('children')
@Controller('children/:childId/owning-services/:changeId/corrections')
export class CorrectOwningServiceController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectOwningService)
  @ApiOperation({ summary: 'Restate a change of the owning service as it should have been recorded' })
  correct(
    @IdParam('childId') childId: string,
    @IdParam('changeId') changeId: string,
    @Body() body: CorrectOwningServiceRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectOwningService, { childId, changeId, ...body }, sender);
  }
}
