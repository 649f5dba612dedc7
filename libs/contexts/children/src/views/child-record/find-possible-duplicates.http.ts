import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindPossibleDuplicates, type PossibleDuplicatesShown } from './find-possible-duplicates.query.ts';

@ApiTags('children')
@Controller('children/:childId/possible-duplicates')
export class FindPossibleDuplicatesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPossibleDuplicates)
  @ApiOperation({ summary: 'List the records that may be of one child with this one, and those that were told apart' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<PossibleDuplicatesShown> {
    return this.gateway.ask(FindPossibleDuplicates, { childId, otherChildId: null }, sender);
  }
}
