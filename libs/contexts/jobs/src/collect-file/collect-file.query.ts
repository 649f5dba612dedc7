import { setImmediate } from 'node:timers/promises';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opensNobody, Query } from '#platform/gateway';
import { openedLines, type FilePart } from '#platform/jobs';
import { SealedJobs, type Job } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { ownJob } from '../own-job.ts';

/** The file that came of what one asked for, a part after the other. */
export class CollectFile extends Query<Readonly<{ jobId: string }>, string> {
  static readonly act = 'follow-longer-work';
  static readonly audit = opensNobody('whoever is in a file was put on record, with what it is for, as it was made');
  static readonly views = [];
}

@QueryHandler(CollectFile)
export class CollectFileHandler implements IQueryHandler<CollectFile, AsyncIterable<string>> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly sealer: Sealer,
    private readonly files: FilesOfJobs,
  ) {}

  async execute({ data: { jobId }, envelope: { actor } }: CollectFile): Promise<AsyncIterable<string>> {
    const job = ownJob(await this.jobs.find(jobId), actor);
    if (job.state !== 'done' || this.files.of(job.kind) === null) throw new NotFound('There is no file of this.');
    return this.#parts(job);
  }

  /** Others are served between two parts. */
  async *#parts({ id, parts }: Job): AsyncGenerator<string> {
    for (let number = 0; number < parts; number++) {
      const part = (await this.jobs.part(id, number)) as FilePart | null;
      // A file that ended half way must not pass for a whole one.
      if (part === null) throw new NotFound('The file has been forgotten meanwhile.');
      yield await openedLines(this.sealer, part);
      await setImmediate();
    }
  }
}
