import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
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
  async collect(@IdParam('jobId') jobId: string, @From() sender: Sender): Promise<StreamableFile> {
    const { kind } = await this.gateway.ask(FindJob, { jobId }, sender);
    const parts = this.gateway.askInPages(CollectFile, { jobId }, sender);
    // What is wrong is said before the first line leaves.
    const first = await parts.next();
    const { name, type } = this.files.of(kind)!;
    return new StreamableFile(Readable.from(after(first, parts)), {
      type,
      disposition: `attachment; filename="${name}"`,
    });
  }
}

async function* after(first: IteratorResult<string, void>, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (!first.done) yield first.value;
  yield* rest;
}
