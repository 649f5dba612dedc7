import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { jobAnswer, type JobShown } from '../job-shown.ts';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { jobShown, ownJob } from '../own-job.ts';

/** How far something is that one asked for. */
export class FindJob extends Query<Readonly<{ jobId: string }>, JobShown> {
  static readonly act = 'follow-longer-work';
  static readonly audit = opensNobody('it says how far one’s own work is, and of nobody’s record what it holds');
  static readonly views = [];
  static readonly answers = jobAnswer;
}

@QueryHandler(FindJob)
export class FindJobHandler implements IQueryHandler<FindJob, JobShown> {
  constructor(
    private readonly operations: Operations,
    private readonly files: FilesOfJobs,
  ) {}

  async execute({ data: { jobId }, envelope: { actor } }: FindJob): Promise<JobShown> {
    return jobShown(ownJob(await this.operations.jobs.find(jobId), actor), this.files);
  }
}
