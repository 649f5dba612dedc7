import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { schoolAsked } from './caseload.request.ts';
import { FindCaseload, type CaseloadFound } from './find-caseload.query.ts';
import { FindCaseloadRequest } from './find-caseload.request.ts';
import { usualDirection } from './whose.ts';

@ApiTags('oversight')
@Controller('children')
export class FindCaseloadController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindCaseload)
  @ApiOperation({ summary: 'The children whom an officer, a team or a service has, 50 a page, by name or by day' })
  find(@Query() request: FindCaseloadRequest, @From() sender: Sender): Promise<CaseloadFound> {
    const { whose, sort, cursor, direction = usualDirection(sort) } = request;
    return this.gateway.ask(FindCaseload, { whose, sort, direction, cursor, school: schoolAsked(request) }, sender);
  }
}
