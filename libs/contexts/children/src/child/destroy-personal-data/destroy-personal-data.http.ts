import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { DoneBy, From, IdParam, Sends } from '#nest/web';
import { DestroyPersonalDataRequest } from './destroy-personal-data.request.ts';
import { DestroyPersonalData } from './destroy-personal-data.ts';

@ApiTags('children')
@Controller('children/:childId/personal-data-destruction')
export class DestroyPersonalDataController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(DestroyPersonalData)
  @DoneBy('end-the-keys-when-personal-data-is-destroyed')
  @ApiOperation({ summary: 'Destroy a child’s personal data for good' })
  destroy(@IdParam('childId') childId: string, @Body() { reason }: DestroyPersonalDataRequest, @From() sender: Sender) {
    return this.gateway.send(DestroyPersonalData, { childId, reason }, sender);
  }
}
