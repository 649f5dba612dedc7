import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindChildLine } from '#contexts/oversight';
import { Gateway, ReasonRequired, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { From, IdParam } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { byWhom } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { NamesKnown } from './names-known.ts';
import { linePage } from './line-page.ts';
import { linePath } from './line-path.ts';
import { momentFields, momentForm } from './moment-form.ts';

const HTML = 'text/html; charset=utf-8';

/** The child’s line with its dates. */
@ApiExcludeController()
@Controller('line/:childId')
export class ChildLinePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @IdParam('childId') childId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.#draw(childId, given, sender, reply);
  }

  /** With a reason, which is personal and so stands in no address. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  showWithReason(
    @IdParam('childId') childId: string,
    @Body() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const reason = text(given, 'reason');
    return this.#draw(childId, given, reason === '' ? sender : { ...sender, reason }, reply);
  }

  async #draw(childId: string, given: Given, sender: Sender, reply: FastifyReply): Promise<string> {
    const { actor, reason = '' } = sender;
    const now = this.clock.now();
    const form = momentForm(given, londonDate(now));
    try {
      const found = await this.gateway.ask(FindChildLine, { childId, ...form.asked }, sender);
      const line = linePage(found, this.known.names, londonDate(now));
      const opened = { by: byWhom(actor), at: momentWords(now), reason };
      if (form.errors.length > 0) reply.status(400);
      const model = { action: linePath(childId), line, form, opened, reason };
      return this.pages.draw('child-line/child-line.njk', `${line.name}: line`, actor, model);
    } catch (error) {
      if (!(error instanceof ReasonRequired)) throw error;
      reply.status(403);
      const fields = momentFields(form.asked);
      const problem = sender.method === 'POST' ? 'Enter why you need to open this record' : null;
      const model = { action: linePath(childId), fields, problem };
      return this.pages.draw('child-line/reason.njk', 'Access outside your service needs a reason', actor, model);
    }
  }
}
