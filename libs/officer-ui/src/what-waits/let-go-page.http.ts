import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindWhatWaits, LetGo, lettingGo } from '#contexts/jobs';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Sends, Takes } from '#nest/web';
import { oneOf } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { lettingGoWords, partWords, WHAT_WAITS } from './waiting-words.ts';

const HTML = 'text/html; charset=utf-8';
const UNSAID = 'no-reason';
const NO_REASON = 'Choose why it is let go';

/** An errand is no command: it is recorded in no stream, so that no form of a record can send it. */
@ApiExcludeController()
@Follows('of its own: it asks why something is let go, which is recorded of nobody’s record')
@Controller('what-waits/:waitingId/let-go')
export class LetGoPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindWhatWaits)
  @Takes({ parameters: { fault: oneOf([UNSAID]) } })
  async show(
    @IdParam('waitingId') waitingId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.gateway.ask(FindWhatWaits, {}, sender);
    const part = items.find(({ waiting }) => waiting.some((each) => each.waitingId === waitingId));
    const waiting = part?.waiting.find((each) => each.waitingId === waitingId);
    if (!part || !waiting) throw new NotFound('This does not wait any more: it was done since, or was let go.');
    const error = text(given, 'fault') === UNSAID ? { text: NO_REASON, href: '#reason' } : null;
    await reply
      .status(error ? 400 : 200)
      .type(HTML)
      .send(this.#draw(waitingId, sender, { what: partWords(part), why: waiting.why, error }));
  }

  @Post()
  @Sends(LetGo)
  async letGo(
    @IdParam('waitingId') waitingId: string,
    @Body() given: Given,
    @From() sender: Sender,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reason = lettingGo.find((each) => each === text(given ?? {}, 'reason'));
    // Nothing was typed, so that all there is to be told stands in the address.
    if (!reason) return void reply.redirect(`${WHAT_WAITS}/${waitingId}/let-go?fault=${UNSAID}`, 303);
    await this.gateway.run(LetGo, { waitingId, reason }, sender);
    reply.redirect(WHAT_WAITS, 303);
  }

  #draw(waitingId: string, sender: Sender, model: object): string {
    const reasons = lettingGo.map((value) => ({ value, text: lettingGoWords[value] }));
    const action = `${WHAT_WAITS}/${waitingId}/let-go`;
    return this.pages.draw('what-waits/let-go.njk', 'Let it go', sender.actor, { reasons, action, ...model });
  }
}
