import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  caseloadFile,
  CaseloadRequest,
  CaseWords,
  ExportCaseload,
  MakeCaseloadFile,
  MOST_AT_ONCE,
  schoolAsked,
  whoseCases,
  type CaseloadFileAsked,
} from '#contexts/oversight';
import { Gateway, reasonIn, type Sender } from '#platform/gateway';
import { Asks, checkedRequest, From, problemOf, Sends, Takes } from '#nest/web';
import { fitting, LONGEST_REASON, oneOf, sendCsv } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { caseloadAddress } from './caseload-address.ts';
import { whose as lists } from '../words/oversight-words.ts';

const HTML = 'text/html; charset=utf-8';

/** Asks what a file of the caseload is for, and hands it out. */
@ApiExcludeController()
@Controller('caseload/file')
export class ExportCaseloadPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly words: CaseWords,
  ) {}

  @Get()
  @Asks(ExportCaseload)
  @Takes({ parameters: { whose: oneOf(whoseCases), school: fitting(/^[1-9]\d{5}$/, 'A school’s URN has six digits') } })
  @Header('content-type', HTML)
  async ask(@Query() given: Given, @From() sender: Sender): Promise<string> {
    return this.#draw(sender, await requestOf(given), '', null);
  }

  /** A POST, so that the purpose stands in no address. What it answers with is a file; of a long list it is made meanwhile. */
  @Post()
  @Asks(ExportCaseload)
  async take(@Body() given: Given, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    const wanted = await this.#wanted(given ?? {}, sender, reply);
    if (!wanted) return;
    const { asked, purpose } = wanted;
    const why = { ...sender, reason: purpose };
    const pages = this.gateway.askInPages(ExportCaseload, { ...asked, atOnce: true }, why);
    try {
      await sendCsv(reply, `caseload-${asked.whose}`, caseloadFile(pages, this.words));
    } catch (error) {
      if (problemOf(error).problem.code !== 'too-long-at-once') throw error;
      await this.#made(asked, why, reply);
    }
  }

  /** For a long list: it is made while one does other things, and waits for who asked. */
  @Post('later')
  @Sends(MakeCaseloadFile)
  async make(@Body() given: Given, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    const wanted = await this.#wanted(given ?? {}, sender, reply);
    if (!wanted) return;
    await this.#made(wanted.asked, { ...sender, reason: wanted.purpose }, reply);
  }

  async #made(asked: CaseloadFileAsked, sender: Sender, reply: FastifyReply): Promise<void> {
    const { jobId } = await this.gateway.run(MakeCaseloadFile, asked, sender);
    reply.redirect(`/longer-work/${jobId}`, 303);
  }

  /** What is to be in the file, and what it is for; null where the purpose is missing, which is answered. */
  async #wanted(given: Given, sender: Sender, reply: FastifyReply) {
    const request = await requestOf(given);
    const purpose = text(given, 'purpose');
    const fault = faultOf(purpose);
    if (fault === null) return { asked: { whose: request.whose, school: schoolAsked(request) }, purpose };
    await reply
      .status(400)
      .type(HTML)
      .send(this.#draw(sender, request, purpose, fault));
    return null;
  }

  #draw({ actor }: Sender, request: CaseloadRequest, purpose: string, fault: string | null): string {
    const { whose } = request;
    const school = schoolAsked(request);
    return this.pages.draw('caseload/export.njk', 'Take the list out as a file', actor, {
      ...{ whose, school, list: lists[whose], purpose, fault, most: MOST_AT_ONCE },
      back: caseloadAddress({ whose, school, sort: 'name', direction: 'asc' }),
    });
  }
}

const requestOf = (given: Given): Promise<CaseloadRequest> =>
  checkedRequest(CaseloadRequest, { whose: text(given, 'whose') || 'mine', school: text(given, 'school') });

function faultOf(purpose: string): string | null {
  if (reasonIn(purpose) === null) return 'Enter what you need the file for, in words';
  return purpose.length > LONGEST_REASON ? `Enter at most ${LONGEST_REASON} characters` : null;
}
