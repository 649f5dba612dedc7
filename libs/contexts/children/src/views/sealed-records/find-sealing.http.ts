import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindSealing, type SealingFound } from './find-sealing.query.ts';

@ApiTags('children')
@Controller('children/:childId/sealing')
export class FindSealingController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindSealing)
  @ApiOperation({ summary: 'Whether a record is sealed, and what waits for a second person' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<SealingFound> {
    return this.gateway.ask(FindSealing, { childId }, sender);
  }
}
