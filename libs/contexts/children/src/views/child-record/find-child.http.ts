import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindChild, type ChildFound } from './find-child.query.ts';

@ApiTags('children')
@Controller('children/:childId')
export class FindChildController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindChild)
  @ApiOperation({ summary: 'Open a child’s record; outside your service, say why in Access-Reason' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<ChildFound> {
    return this.gateway.ask(FindChild, { childId }, sender);
  }
}
