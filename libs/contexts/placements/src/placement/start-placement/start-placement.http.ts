import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends, Takes } from '#nest/web';
import { StartPlacementRequest } from './start-placement.request.ts';
import { StartPlacement } from './start-placement.ts';

@ApiTags('placements')
@Controller('placements/:placementId/start')
export class StartPlacementController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(StartPlacement)
  @Takes({ kib: 256 })
  @ApiOperation({ summary: 'Record that the child has begun, on the terms and outcomes agreed' })
  start(@IdParam('placementId') placementId: string, @Body() body: StartPlacementRequest, @From() sender: Sender) {
    return this.gateway.send(StartPlacement, { placementId, ...body }, sender);
  }
}
