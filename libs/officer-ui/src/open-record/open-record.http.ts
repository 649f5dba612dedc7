import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { ownPath } from '#platform/identity';
import { FilledInForms, From, IdParam, PageSession, SendsNothing } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { notTaken, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
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
    @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
  ) {}

  /** What did not do as a reason, told once more; without it one is led to the record, which asks by itself. */
  @Get()
  @SendsNothing('it shows what one said oneself, and nothing of the record')
  async again(
    @IdParam('childId') childId: string,
    @Query(SENT) sent: unknown,
    @From() { actor }: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const said = (await toldHere(this.filled, request, sent)) as Said | null;
    if (!said) return void reply.redirect(linePath(childId), 303);
    await reply
      .status(400)
      .type('text/html; charset=utf-8')
      .send(reasonPage(this.pages, actor, { ...said, ...this.#known() }));
  }

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
    const known = this.#known();
    if (!isReason(why, known.today, known.names)) {
      const [said, stands] = [{ to, given: why } satisfies Said, `${linePath(childId)}/reason`];
      return notTaken({ filled: this.filled, request, reply, stands }, said, () =>
        reasonPage(this.pages, actor, { ...said, ...known }),
      );
    }
    await this.session.reasonGiven(request, reply, linePath(childId), why);
    reply.redirect(to, 303);
  }

  #known = () => ({ today: londonDate(this.clock.now()), names: this.known.names });
}

/** Where one wanted to go, and what was said of why. */
type Said = Readonly<{ to: string; given: Readonly<{ reasonKind: string; reason: string }> }>;
