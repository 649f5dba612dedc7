import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Sends } from '#nest/web';
import { FindWhatWaits, type WhatWaitsFound } from './find-what-waits.query.ts';
import { LetGo } from './let-go.ts';
import { LetGoRequest } from './let-go.request.ts';
import { TryAgain } from './try-again.ts';

@ApiTags('jobs')
@Controller('waiting-items')
export class WhatWaitsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindWhatWaits)
  @ApiOperation({ summary: 'Where each list and process stands, and what it could not do' })
  find(@From() sender: Sender): Promise<WhatWaitsFound> {
    return this.gateway.ask(FindWhatWaits, {}, sender);
  }

  @Post(':waitingId/tries')
  @HttpCode(204)
  @Sends(TryAgain)
  @ApiOperation({ summary: 'Have it tried again, with all else that waits of the same list or process' })
  tryAgain(@IdParam('waitingId') waitingId: string, @From() sender: Sender): Promise<void> {
    return this.gateway.run(TryAgain, { waitingId }, sender);
  }

  @Post(':waitingId/abandonments')
  @HttpCode(204)
  @Sends(LetGo)
  @ApiOperation({ summary: 'Let go for good what a process could not do' })
  letGo(
    @IdParam('waitingId') waitingId: string,
    @Body() { reason }: LetGoRequest,
    @From() sender: Sender,
  ): Promise<void> {
    return this.gateway.run(LetGo, { waitingId, reason }, sender);
  }
}
