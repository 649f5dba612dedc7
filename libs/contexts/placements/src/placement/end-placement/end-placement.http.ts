import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { EndPlacementRequest } from './end-placement.request.ts';
import { EndPlacement } from './end-placement.ts';

@ApiTags('placements')
@Controller('placements/:placementId/ending')
export class EndPlacementController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(EndPlacement)
  @ApiOperation({ summary: 'End a placement in another way than by a full return' })
  end(@IdParam('placementId') placementId: string, @Body() body: EndPlacementRequest, @From() sender: Sender) {
    return this.gateway.send(EndPlacement, { placementId, ...body }, sender);
  }
}
