import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindOwnTerms, type TermsFound } from './find-own-terms.query.ts';

@ApiTags('people')
@Controller('audit-terms')
export class FindOwnTermsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindOwnTerms)
  @ApiOperation({ summary: 'The terms under which an auditor reads today: of whom, of which days, until when' })
  find(@From() sender: Sender): Promise<TermsFound> {
    return this.gateway.ask(FindOwnTerms, {}, sender);
  }
}
