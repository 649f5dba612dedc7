import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindRebuilds, RebuildView, RebuildViewRequest, StopRebuild } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Sends } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { jobRow } from './job-row.ts';
import { viewWords } from '../words/parts-in-words.ts';

/** What is shown is built from what was recorded, and can be built anew. */
@ApiExcludeController()
@Controller('build-anew')
export class RebuildsPageController {
  static readonly page = { path: 'build-anew', shows: [FindRebuilds], sends: [RebuildView, StopRebuild] };

  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindRebuilds)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindRebuilds, {}, sender);
    const views = found.items.map(({ view, last }) => ({
      ...{ name: view, words: viewWords(view) },
      ...(last && { last: { ...jobRow(last), stop: `/build-anew/${last.jobId}/stop` } }),
    }));
    const runs = views.some(({ last }) => last?.runs);
    return this.pages.draw('longer-work/rebuilds.njk', 'Build anew', sender.actor, { views, runs });
  }

  @Post()
  @Sends(RebuildView)
  async rebuild(
    @Body() { view }: RebuildViewRequest,
    @From() sender: Sender,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.gateway.run(RebuildView, { view }, sender);
    reply.redirect('/build-anew', 303);
  }

  @Post(':jobId/stop')
  @Sends(StopRebuild)
  async stop(@IdParam('jobId') jobId: string, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    await this.gateway.run(StopRebuild, { jobId }, sender);
    reply.redirect('/build-anew', 303);
  }
}
