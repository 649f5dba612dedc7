import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate, Sends } from '#platform/web';
import { destinations, type Destination } from '../destinations.ts';
import { endReasons, type EndReason } from '../placement.codes.ts';
import { EndPlacement } from './end-placement.ts';

class EndPlacementRequest {
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  endedOn!: CivilDate;

  @IsIn(endReasons, { message: `Choose why it ended: ${endReasons.join(', ')}` })
  reason!: EndReason;

  @IsIn(destinations, { message: 'Choose where the child went, by the NCCIS code of the activity' })
  destination!: Destination;
}

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
