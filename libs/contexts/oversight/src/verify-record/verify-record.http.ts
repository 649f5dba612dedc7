import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { VerifyRecord, type RecordVerified } from './verify-record.query.ts';

@ApiTags('oversight')
@Controller('children/:childId/proof')
export class VerifyRecordController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(VerifyRecord)
  @ApiOperation({ summary: 'Whether all that was recorded of a child is as it was written' })
  verify(@IdParam('childId') childId: string, @From() sender: Sender): Promise<RecordVerified> {
    return this.gateway.ask(VerifyRecord, { childId }, sender);
  }
}
