import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindGrantsGiven, type GrantsGivenFound } from './find-grants-given.query.ts';
import { FindGrantsGivenRequest } from './find-grants-given.request.ts';

@ApiTags('people')
@Controller('grants')
export class FindGrantsGivenController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindGrantsGiven)
  @ApiOperation({ summary: 'What others gave to whom, last given first; what is new since one last looked is marked' })
  find(@Query() { cursor }: FindGrantsGivenRequest, @From() sender: Sender): Promise<GrantsGivenFound> {
    return this.gateway.ask(FindGrantsGiven, { cursor, glance: false }, sender);
  }
}
