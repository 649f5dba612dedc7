import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindBars, type BarsFound } from './find-bars.query.ts';

@ApiTags('people')
@Controller('children/:childId/bars')
export class FindBarsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindBars)
  @ApiOperation({ summary: 'Who is barred from a child’s record, by whom and why' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<BarsFound> {
    return this.gateway.ask(FindBars, { childId }, sender);
  }
}
