import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindSealedAsked, type SealedAskedFound } from './find-sealed-asked.query.ts';

@ApiTags('children')
@Controller('awaited-sealings')
export class FindSealedAskedController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindSealedAsked)
  @ApiOperation({
    summary: 'What others ask of sealed records, or of records to be sealed, which a second person decides',
  })
  find(@From() sender: Sender): Promise<SealedAskedFound> {
    return this.gateway.ask(FindSealedAsked, {}, sender);
  }
}
