import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindRebuilds, FindWhatWaits, TryAgain } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession, Sends } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { standingListed, waitingListed, WHAT_WAITS } from './waiting-words.ts';

/** What lists and processes could not do, and where each stands that is behind. */
@ApiExcludeController()
@Follows('list')
@Controller('what-waits')
export class WhatWaitsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindWhatWaits)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items } = await this.gateway.ask(FindWhatWaits, {}, sender);
    return this.pages.draw('what-waits/what-waits.njk', 'What waits', sender.actor, {
      ...{ waiting: waitingListed(items), standing: standingListed(items), parts: items.length },
      rebuilds: this.pages.isOfRole(sender.actor, FindRebuilds),
      said: this.session.saidOnce(request, reply),
    });
  }

  @Post(':waitingId/tries')
  @Sends(TryAgain)
  async tryAgain(
    @IdParam('waitingId') waitingId: string,
    @From() sender: Sender,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.gateway.run(TryAgain, { waitingId }, sender);
    reply.redirect(WHAT_WAITS, 303);
  }
}
