import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { DoneBy, From, IdParam, Sends } from '#nest/web';
import { CheckedRequest } from '../checked.request.ts';
import { DestroyDetails } from './destroy-details.ts';

@ApiTags('people')
@Controller('people/:staffId/details-destruction/confirmations')
export class DestroyDetailsController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(DestroyDetails)
  @DoneBy('end-the-keys-when-personal-data-is-destroyed')
  @ApiOperation({ summary: 'Destroy who somebody was for good, as another proposed' })
  destroy(@IdParam('staffId') staffId: string, @Body() _: CheckedRequest, @From() sender: Sender) {
    return this.gateway.send(DestroyDetails, { staffId }, sender);
  }
}
