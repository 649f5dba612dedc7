import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindAccesses, type AccessesFound } from './find-accesses.query.ts';
import { FindAccessesRequest } from './find-accesses.request.ts';

@ApiTags('oversight')
@Controller('children/:childId/accesses')
export class FindAccessesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindAccesses)
  @ApiOperation({ summary: 'Who opened or changed a child’s record, who was refused, and the reasons they gave' })
  find(
    @IdParam('childId') childId: string,
    @Query() { cursor }: FindAccessesRequest,
    @From() sender: Sender,
  ): Promise<AccessesFound> {
    return this.gateway.ask(FindAccesses, { childId, cursor }, sender);
  }
}
