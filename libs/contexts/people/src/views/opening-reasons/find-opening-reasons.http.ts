import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindOpeningReasons, type OpeningReasonsFound } from './find-opening-reasons.query.ts';

@ApiTags('people')
@Controller('opening-reasons')
export class FindOpeningReasonsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindOpeningReasons)
  @ApiOperation({
    summary: 'For which kinds of reason records of another service are opened, and who made the list so',
  })
  find(@From() sender: Sender): Promise<OpeningReasonsFound> {
    return this.gateway.ask(FindOpeningReasons, {}, sender);
  }
}
