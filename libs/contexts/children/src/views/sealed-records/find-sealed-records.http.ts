import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindSealedRecords, type SealedRecordsFound } from './find-sealed-records.query.ts';

@ApiTags('children')
@Controller('sealed-records')
export class FindSealedRecordsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindSealedRecords)
  @ApiOperation({ summary: 'The records that are sealed, each by what it is told from others by' })
  find(@From() sender: Sender): Promise<SealedRecordsFound> {
    return this.gateway.ask(FindSealedRecords, {}, sender);
  }
}
