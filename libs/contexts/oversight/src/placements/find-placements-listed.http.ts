import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindPlacementsListed, type PlacementsListedFound } from './find-placements-listed.query.ts';
import { FindPlacementsListedRequest } from './find-placements-listed.request.ts';

@ApiTags('oversight')
@Controller('placements')
export class FindPlacementsListedController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPlacementsListed)
  @ApiOperation({
    summary:
      'The placements of an officer’s, a team’s, a service’s or a school’s children, or with a provider, 50 a page',
  })
  find(
    @Query() { whose, show, sort, direction, cursor }: FindPlacementsListedRequest,
    @From() sender: Sender,
  ): Promise<PlacementsListedFound> {
    return this.gateway.ask(FindPlacementsListed, { whose, show, sort, direction, cursor }, sender);
  }
}
