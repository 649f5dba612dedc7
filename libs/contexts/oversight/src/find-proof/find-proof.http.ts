import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindProof, type RecordVerified } from './find-proof.query.ts';

@ApiTags('oversight')
@Controller('children/:childId/proof')
export class FindProofController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindProof)
  @ApiOperation({ summary: 'Whether all that was recorded of a child is as it was written' })
  verify(@IdParam('childId') childId: string, @From() sender: Sender): Promise<RecordVerified> {
    return this.gateway.ask(FindProof, { childId }, sender);
  }
}
