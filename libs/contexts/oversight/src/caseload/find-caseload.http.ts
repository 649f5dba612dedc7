import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#platform/web';
import { FindCaseload, type CaseloadFound } from './find-caseload.query.ts';
import { FindCaseloadRequest } from './find-caseload.request.ts';

@ApiTags('oversight')
@Controller('children')
export class FindCaseloadController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindCaseload)
  @ApiOperation({ summary: 'The children whom an officer, a team or a service has, 25 a page' })
  find(@Query() { whose, sort, cursor }: FindCaseloadRequest, @From() sender: Sender): Promise<CaseloadFound> {
    return this.gateway.ask(FindCaseload, { whose, sort, cursor }, sender);
  }
}
