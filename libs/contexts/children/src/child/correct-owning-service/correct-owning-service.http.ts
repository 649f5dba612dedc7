import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { ChangeOwningServiceRequest } from '../owning-service-changed.request.ts';
import { CorrectOwningService } from './correct-owning-service.ts';

class CorrectOwningServiceRequest extends ChangeOwningServiceRequest {
  @IsText(2000, 'Say why the change is corrected, in at most 2000 characters')
  reason!: string;
}

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
