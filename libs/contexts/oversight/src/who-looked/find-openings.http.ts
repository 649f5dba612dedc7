import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindAccessesRequest } from './find-accesses.request.ts';
import { FindOpenings, type OpeningsFound } from './find-openings.query.ts';

@ApiTags('oversight')
@Controller('openings')
export class FindOpeningsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindOpenings)
  @ApiOperation({ summary: 'Who opened, for a reason, what another service holds; that you looked is noted' })
  find(@Query() { cursor }: FindAccessesRequest, @From() sender: Sender): Promise<OpeningsFound> {
    return this.gateway.ask(FindOpenings, { cursor, glance: false }, sender);
  }
}
