import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { sendFile } from '#platform/web';
import { AnswersFile, Asks, From, IdParam } from '#nest/web';
import { FindJob } from '../following/find-job.query.ts';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { CollectFile } from './collect-file.query.ts';

@ApiTags('jobs')
@Controller('jobs/:jobId/file')
export class CollectFileController {
  constructor(
    private readonly gateway: Gateway,
    private readonly files: FilesOfJobs,
  ) {}

  @Get()
  @Asks(FindJob, CollectFile)
  @AnswersFile('text/csv')
  @ApiOperation({ summary: 'The file that came of it, for as long as it is kept' })
  async collect(@IdParam('jobId') jobId: string, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    const { kind } = await this.gateway.ask(FindJob, { jobId }, sender);
    const taken = await this.gateway.takeOut(CollectFile, { jobId }, sender, ([file]) => file!);
    await sendFile(reply, this.files.of(kind)!, taken);
  }
}
