import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindAccessesRequest } from '../who-looked/find-accesses.request.ts';
import { FindTakenOut, type TakenOutFound } from './find-taken-out.query.ts';

@ApiTags('oversight')
@Controller('exports')
export class FindTakenOutController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindTakenOut)
  @ApiOperation({ summary: 'Who took what out of the service, as a file or in print, what for, and its digest' })
  find(@Query() { cursor }: FindAccessesRequest, @From() sender: Sender): Promise<TakenOutFound> {
    return this.gateway.ask(FindTakenOut, { cursor }, sender);
  }
}
