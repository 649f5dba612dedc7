import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RegisterChild } from '#pure/children';
import { FindEstablishments } from '#contexts/establishments';
import { ExportCaseload, FindCaseload, FindCaseloadCounts } from '#contexts/oversight';
import { CheckList } from '#pure/spreadsheets';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { NamesKnown } from '../words/wording.ts';
import { caseloadAddress, caseloadParameters } from './caseload-address.ts';
import { caseloadAsked } from './caseload-asked.ts';
import { caseloadFilter, caseloadPage } from './caseload-page.ts';
import { choicesOf, schoolTyped } from './school-asked.ts';
import { askedOfRows, markedRows } from '../patterns/marked-rows.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Whom an officer works with, and what comes next for each. */
@ApiExcludeController()
@Follows('list')
@Controller('caseload')
export class CaseloadPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindCaseload, FindCaseloadCounts, FindEstablishments)
  @ShowsToThoseWhoMay(...askedOfRows)
  @Takes({ parameters: caseloadParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = text(given, 'school');
    const school = await schoolTyped(typed, this.gateway, sender);
    const asked = await caseloadAsked(given, 'urn' in school ? school.urn : null);
    if ('fault' in school) {
      reply.status(400);
      const choices = choicesOf(school.choices, (urn) => caseloadAddress({ ...asked, school: urn }));
      const list = { ...caseloadFilter(asked, null, {}, typed), schoolFault: school.fault, choices };
      return this.#draw(sender, list);
    }
    const found = await this.gateway.ask(FindCaseload, asked, sender);
    const urns = [...found.items.map(({ schoolUrn }) => schoolUrn), ...(asked.school === null ? [] : [asked.school])];
    const { school: ofSchool, whose } = asked;
    // Its own list counts itself; of one on which nobody is, it is not known whether there can be any.
    const but = found.count.rows > 0 ? whose : null;
    const others = await this.gateway.ask(FindCaseloadCounts, { school: ofSchool, but }, sender);
    const known = {
      counts: but === null ? others : { ...others, [but]: found.count },
      ...{ today: londonDate(this.clock.now()), names: this.known.names },
      school: await schoolsNamed(urns, (asked) => this.gateway.ask(FindEstablishments, asked, sender)),
    };
    const list = caseloadPage(found, asked, known);
    const [table] = await markedRows([list.table], { gateway: this.gateway, pages: this.pages, sender });
    const exported = this.pages.isOfRole(sender.actor, ExportCaseload) ? list.exported : null;
    return this.#draw(sender, { ...list, table, exported });
  }

  #draw = ({ actor }: Sender, list: object): string =>
    this.pages.draw('caseload/caseload.njk', 'Children', actor, {
      ...{ list, bringsLists: this.pages.isOfRole(actor, CheckList) },
      registers: this.pages.isOfRole(actor, RegisterChild),
    });
}
