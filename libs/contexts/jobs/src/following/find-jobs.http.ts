import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import type { JobShown } from '../job-shown.ts';
import { FindJob } from './find-job.query.ts';
import { FindJobs, type JobsFound } from './find-jobs.query.ts';
import { FindJobsRequest } from './find-jobs.request.ts';

@ApiTags('jobs')
@Controller('jobs')
export class FindJobsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindJobs)
  @ApiOperation({ summary: 'What one asked for that takes longer than a request, last asked first' })
  list(@Query() { cursor }: FindJobsRequest, @From() sender: Sender): Promise<JobsFound> {
    return this.gateway.ask(FindJobs, { cursor }, sender);
  }

  @Get(':jobId')
  @Asks(FindJob)
  @ApiOperation({ summary: 'How far one of these is' })
  find(@IdParam('jobId') jobId: string, @From() sender: Sender): Promise<JobShown> {
    return this.gateway.ask(FindJob, { jobId }, sender);
  }
}
