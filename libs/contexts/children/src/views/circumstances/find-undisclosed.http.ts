import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindUndisclosed, type UndisclosedFound } from './find-undisclosed.query.ts';

@ApiTags('children')
@Controller('children/:childId/protection/address')
export class FindUndisclosedController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindUndisclosed)
  @ApiOperation({ summary: 'Open, on purpose, what is not disclosed: of those alone who are named' })
  open(@IdParam('childId') childId: string, @From() sender: Sender): Promise<UndisclosedFound> {
    return this.gateway.ask(FindUndisclosed, { childId }, sender);
  }
}
