import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import type { EstablishmentsFound } from './establishments-found.ts';
import { EstablishmentsRequest } from './establishments.request.ts';
import { FindEstablishments } from './find-establishments.query.ts';

@ApiTags('establishments')
@Controller('establishments')
export class EstablishmentsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindEstablishments)
  @ApiOperation({ summary: 'Schools of the national register by words of their names and places, or by their URNs' })
  find(@Query() { words, urns }: EstablishmentsRequest, @From() sender: Sender): Promise<EstablishmentsFound> {
    const asked = urns === null ? { words: words ?? '' } : { urns: urns.split(',').map(Number) };
    return this.gateway.ask(FindEstablishments, asked, sender);
  }
}
