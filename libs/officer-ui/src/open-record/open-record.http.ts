import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { ownPath } from '#platform/identity';
import { From, IdParam, PageSession, SendsNothing } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { reasonPage, recordAt } from './reason-page.ts';

/** Takes why a record of another service is opened, and leads on to where one wanted to go. */
@ApiExcludeController()
@Controller('line/:childId/reason')
export class OpenRecordController {
  constructor(
    private readonly pages: Pages,
    private readonly session: PageSession,
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
    const reason = text(given ?? {}, 'reason');
    const asked = ownPath(text(given ?? {}, 'to'));
    const to = asked && recordAt(asked) === linePath(childId) ? asked : linePath(childId);
    if (reason === '')
      return void (await reply
        .status(400)
        .type('text/html; charset=utf-8')
        .send(reasonPage(this.pages, actor, { to, reason: '' })));
    await this.session.reasonGiven(request, reply, linePath(childId), reason);
    reply.redirect(to, 303);
  }
}
