import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindJobs, FindJobsRequest, FindRebuilds } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { jobRow } from './job-row.ts';

/** What one asked for that takes longer than a page. */
@ApiExcludeController()
@Controller('longer-work')
export class LongerWorkController {
  static readonly page = { path: 'longer-work', shows: [FindJobs], sends: [] };

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
    const turned = (to: string | null) => to && `/longer-work?cursor=${to}`;
    const model = { jobs: items.map(jobRow), older: turned(next), newer: turned(previous), rebuilds };
    return this.pages.draw('longer-work/longer-work.njk', 'Longer work', sender.actor, model);
  }
}
