import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { StopJob } from './stop-job.ts';

@ApiTags('jobs')
@Controller('jobs/:jobId/stops')
export class StopJobController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @HttpCode(204)
  @Sends(StopJob)
  @ApiOperation({ summary: 'Give it up: what was made of it so far is gone' })
  stop(@IdParam('jobId') jobId: string, @From() sender: Sender): Promise<void> {
    return this.gateway.run(StopJob, { jobId }, sender);
  }
}
