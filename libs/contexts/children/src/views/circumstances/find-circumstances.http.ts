import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindCircumstances, type CircumstancesFound } from './find-circumstances.query.ts';

@ApiTags('children')
@Controller('children/:childId/circumstances')
export class FindCircumstancesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindCircumstances)
  @ApiOperation({ summary: 'Open how a child lives and learns, from which day on' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<CircumstancesFound> {
    return this.gateway.ask(FindCircumstances, { childId }, sender);
  }
}
