import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { ownPath } from '#platform/identity';
import { From, IdParam, PageSession, SendsNothing } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { OWN, reasonTyped, recordAt } from './reason-given.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Takes why a record of another service is opened, and leads on to where one wanted to go. */
@ApiExcludeController()
@Follows('of its own: a reason is asked for wherever a record of another service is opened')
@Controller('line/:childId/reason')
export class OpenRecordController {
  constructor(private readonly session: PageSession) {}

  @Post()
  @SendsNothing('a reason is kept in the session, and is asked for what it opens when that is opened')
  async open(
    @IdParam('childId') childId: string,
    @Body() given: Given,
    @From() _: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = ownPath(text(given ?? {}, 'to'));
    const to = asked && recordAt(asked) === linePath(childId) ? asked : linePath(childId);
    const why = reasonTyped(given ?? {}, OWN);
    // What does not do is kept as well: where one wanted to go says so, and asks again with what was said.
    await this.session.reasonGiven(request, reply, linePath(childId), why);
    reply.redirect(to, 303);
  }
}
