import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, pageOf, Query, type Saying } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { jobAnswer } from '../job-shown.ts';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { jobShown } from '../own-job.ts';

/** Last asked first. */
const jobsFound = pageOf('JobsFound', jobAnswer);
export type JobsFound = Saying<typeof jobsFound>;

/** All that one asked for and that is not forgotten yet. */
export class FindJobs extends Query<Readonly<{ cursor: string | null }>, JobsFound> {
  static readonly act = 'follow-longer-work';
  static readonly audit = opensNobody('it says how far one’s own work is, and of nobody’s record what it holds');
  static readonly views = [];
  static readonly answers = jobsFound;
}

const PAGE = 20;

@QueryHandler(FindJobs)
export class FindJobsHandler implements IQueryHandler<FindJobs, JobsFound> {
  constructor(
    private readonly operations: Operations,
    private readonly files: FilesOfJobs,
  ) {}

  async execute({ data: { cursor }, envelope: { actor } }: FindJobs): Promise<JobsFound> {
    const { jobs, ...beside } = await this.operations.jobs.ofOwner(actor.id, { limit: PAGE, cursor });
    return { items: jobs.map((job) => jobShown(job, this.files)), ...beside };
  }
}
