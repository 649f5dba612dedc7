import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindCaseload, FindCaseloadRequest } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#platform/web';
import { Pages } from '../render/pages.ts';
import { caseloadPage } from './caseload-page.ts';

/** Whom an officer works with. */
@ApiExcludeController()
@Controller('caseload')
export class CaseloadPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindCaseload)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { whose, sort, cursor }: FindCaseloadRequest, @From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindCaseload, { whose, sort, cursor }, sender);
    const list = caseloadPage(found, { whose, sort }, (id) => this.pages.nameOf(id));
    return this.pages.draw('caseload/caseload.njk', 'Caseload', sender.actor, { list });
  }
}
