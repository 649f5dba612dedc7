import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { ChangeOwningServiceRequest } from '../owning-service-changed.request.ts';
import { ChangeOwningService } from './change-owning-service.ts';

@ApiTags('children')
@Controller('children/:childId/owning-services')
export class ChangeOwningServiceController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(ChangeOwningService)
  @ApiOperation({ summary: 'From a day on, another service holds the record' })
  change(@IdParam('childId') childId: string, @Body() body: ChangeOwningServiceRequest, @From() sender: Sender) {
    return this.gateway.send(ChangeOwningService, { childId, ...body }, sender);
  }
}
