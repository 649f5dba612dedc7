import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindJobs, FindJobsRequest, FindRebuilds } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import type { JobShown } from '#pure/jobs';
import { listPages } from '../patterns/list-parts.ts';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { Pages } from '../render/pages.ts';
import { jobRow } from './job-row.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** What one asked for that takes longer than a page. */
@ApiExcludeController()
@Follows('list')
@Controller('longer-work')
export class LongerWorkController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindJobs)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { cursor }: FindJobsRequest, @From() sender: Sender): Promise<string> {
    const { items, next, previous } = await this.gateway.ask(FindJobs, { cursor }, sender);
    const rebuilds = (await this.gateway.mayDo(FindRebuilds, {}, sender)) === 'yes';
    const pages = listPages({ next, previous }, (to) => `/longer-work?cursor=${to}`);
    const model = { table: jobsListed(items), more: previous !== null, pages, rebuilds };
    return this.pages.draw('longer-work/longer-work.njk', 'Longer work', sender.actor, model);
  }
}

function jobsListed(jobs: readonly JobShown[]): ListTable {
  const columns = [{ text: 'What' }, { text: 'Asked for', isShort: true }, { text: 'How far' }];
  const rows = jobs.map(jobRow).map(({ asked, href, since, state }) => [linked(asked, href), said(since), said(state)]);
  return { caption: 'What you asked for, last asked first', isCaptionHidden: true, columns, rows };
}
