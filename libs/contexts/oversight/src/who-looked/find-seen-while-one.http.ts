import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindSeenWhileOne, type SeenWhileOneFound } from './find-seen-while-one.query.ts';

@ApiTags('oversight')
@Controller('children/:childId/possible-duplicates/:otherChildId/time-as-one')
export class FindSeenWhileOneController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindSeenWhileOne)
  @ApiOperation({ summary: 'Of two records that were one: what was seen, sent and taken out meanwhile' })
  find(
    @IdParam('childId') childId: string,
    @IdParam('otherChildId') otherChildId: string,
    @From() sender: Sender,
  ): Promise<SeenWhileOneFound> {
    return this.gateway.ask(FindSeenWhileOne, { childId, otherChildId }, sender);
  }
}
