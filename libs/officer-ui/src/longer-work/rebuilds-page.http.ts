import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindRebuilds, RebuildView, RebuildViewRequest, StopRebuild, type RebuildsFound } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Sends } from '#nest/web';
import { said, sentCell, type ListTable } from '../patterns/list-table.ts';
import { Pages } from '../render/pages.ts';
import { jobRow } from './job-row.ts';
import { viewWords } from '../words/parts-in-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** What is shown is built from what was recorded, and can be built anew. */
@ApiExcludeController()
@Follows('list')
@Controller('build-anew')
export class RebuildsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindRebuilds)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindRebuilds, {}, sender);
    const runs = found.items.some(({ last }) => last !== null && jobRow(last).runs);
    return this.pages.draw('longer-work/rebuilds.njk', 'Build anew', sender.actor, { table: viewsListed(found), runs });
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

function viewsListed({ items }: RebuildsFound): ListTable {
  const columns = [{ text: 'What' }, { text: 'Last built anew' }, { text: 'Do', isPlain: true }];
  const rows = items.map(({ view, last }) => {
    const [job, of] = [last && jobRow(last), viewWords(view)];
    return [
      said(of),
      said(job ? `Asked for ${job.since}. ${job.state}` : 'Not lately'),
      job?.runs
        ? sentCell({ text: 'Stop', of: `building anew ${of}`, action: `/build-anew/${last!.jobId}/stop` })
        : sentCell({ text: 'Build anew', of, action: '/build-anew', fields: { view } }),
    ];
  });
  return { caption: 'What can be built anew', isCaptionHidden: true, columns, rows };
}
