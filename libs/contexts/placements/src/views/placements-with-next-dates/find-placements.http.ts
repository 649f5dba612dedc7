import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindPlacements, type PlacementsFound } from './find-placements.query.ts';

@ApiTags('placements')
@Controller('children/:childId/placements')
export class FindPlacementsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPlacements)
  @ApiOperation({ summary: 'A child’s placements, each with what is due next' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<PlacementsFound> {
    return this.gateway.ask(FindPlacements, { childId }, sender);
  }
}
