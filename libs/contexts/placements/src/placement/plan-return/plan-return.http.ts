import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends, Takes } from '#nest/web';
import { PlanReturnRequest } from './plan-return.request.ts';
import { PlanReturn } from './plan-return.ts';

@ApiTags('placements')
@Controller('placements/:placementId/return-plan')
export class PlanReturnController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(PlanReturn)
  @Takes({ kib: 128 })
  @ApiOperation({ summary: 'Plan the return to school; a later plan takes the place of the one before' })
  plan(@IdParam('placementId') placementId: string, @Body() body: PlanReturnRequest, @From() sender: Sender) {
    return this.gateway.send(PlanReturn, { placementId, ...body }, sender);
  }
}
