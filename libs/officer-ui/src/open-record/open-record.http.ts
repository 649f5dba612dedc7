import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { ownPath } from '#platform/identity';
import { From, IdParam, PageSession, SendsNothing } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { Clock, londonDate } from '#platform/time';
import { NamesKnown } from '../words/wording.ts';
import { isReason, OWN, reasonTyped, recordAt } from './reason-given.ts';
import { reasonPage } from './reason-page.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Takes why a record of another service is opened, and leads on to where one wanted to go. */
@ApiExcludeController()
@Follows('of its own: a reason is asked for wherever a record of another service is opened')
@Controller('line/:childId/reason')
export class OpenRecordController {
  constructor(
    private readonly pages: Pages,
    private readonly session: PageSession,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Post()
  @SendsNothing('a reason is kept in the session, and is asked for what it opens when that is opened')
  async open(
    @IdParam('childId') childId: string,
    @Body() given: Given,
    @From() { actor }: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = ownPath(text(given ?? {}, 'to'));
    const to = asked && recordAt(asked) === linePath(childId) ? asked : linePath(childId);
    const why = reasonTyped(given ?? {}, OWN);
    const known = { today: londonDate(this.clock.now()), names: this.known.names };
    if (!isReason(why, known.today, known.names))
      return void (await reply
        .status(400)
        .type('text/html; charset=utf-8')
        .send(reasonPage(this.pages, actor, { to, given: why, ...known })));
    await this.session.reasonGiven(request, reply, linePath(childId), why);
    reply.redirect(to, 303);
  }
}
