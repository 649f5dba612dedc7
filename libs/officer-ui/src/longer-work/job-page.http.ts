import { Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindJob, StopJob } from '#contexts/jobs';
import { Gateway, type Sender } from '#platform/gateway';
import { AgainByItself } from '#nest/identity';
import { Asks, From, IdParam, Sends, Takes } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { jobRow } from './job-row.ts';
import type { Given } from '../forms/date-fields.ts';
import { AGAIN, looksAgain, stayingParameters } from '../patterns/looks-again.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** How far one piece of longer work is; and then what came of it, for as long as that is kept. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('longer-work/:jobId')
export class JobPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AgainByItself(AGAIN)
  @Asks(FindJob)
  @Takes({ parameters: stayingParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('jobId') jobId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const job = jobRow(await this.gateway.ask(FindJob, { jobId }, sender));
    return this.pages.draw('longer-work/job.njk', job.asked, sender.actor, {
      thing: {
        identity: { name: job.asked, facts: [`Asked for ${job.since}`], marks: [] },
        ...{ called: 'This work', tabs: [], heading: null },
      },
      job,
      again: looksAgain(job.runs, { href: job.href, given, reply }),
    });
  }

  @Post('stop')
  @Sends(StopJob)
  async stop(@IdParam('jobId') jobId: string, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    await this.gateway.run(StopJob, { jobId }, sender);
    reply.redirect(`/longer-work/${jobId}`, 303);
  }
}
