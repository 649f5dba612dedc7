import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExportCaseload, FindCaseload } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, Takes } from '#nest/web';
import { BadInput } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { caseloadParameters } from './caseload-address.ts';
import { caseloadAsked } from './caseload-asked.ts';
import { caseloadFilter, caseloadPage } from './caseload-page.ts';

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
  @Takes({ parameters: caseloadParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const asked = await caseloadAsked(given);
      const found = await this.gateway.ask(FindCaseload, asked, sender);
      const list = caseloadPage(found, asked);
      const exported = this.pages.isOfRole(sender.actor, ExportCaseload) ? list.exported : null;
      return this.#draw(sender, { ...list, exported });
    } catch (error) {
      const fault = error instanceof BadInput ? error.fields['school']?.[0] : undefined;
      if (fault === undefined) throw error;
      reply.status(400);
      const rest = await caseloadAsked({ ...given, school: '', cursor: '' });
      return this.#draw(sender, caseloadFilter(rest, { school: text(given, 'school'), fault }));
    }
  }

  #draw = ({ actor }: Sender, list: object): string =>
    this.pages.draw('caseload/caseload.njk', 'Caseload', actor, { list });
}
