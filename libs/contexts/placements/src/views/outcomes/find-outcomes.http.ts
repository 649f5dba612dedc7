import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindOutcomes, type OutcomesFound } from './find-outcomes.query.ts';

@ApiTags('placements')
@Controller('children/:childId/outcomes')
export class FindOutcomesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindOutcomes)
  @ApiOperation({ summary: 'What a child’s placements were to achieve, and where each outcome stood at each review' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<OutcomesFound> {
    return this.gateway.ask(FindOutcomes, { childId }, sender);
  }
}
