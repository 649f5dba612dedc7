import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindToConfirm, type ToConfirmFound } from './find-to-confirm.query.ts';

@ApiTags('people')
@Controller('awaited-confirmations')
export class FindToConfirmController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindToConfirm)
  @ApiOperation({ summary: 'What others gave or proposed that the asker may confirm or decline' })
  find(@From() sender: Sender): Promise<ToConfirmFound> {
    return this.gateway.ask(FindToConfirm, {}, sender);
  }
}
