import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { jobAnswer, REBUILD_VIEW, type JobShown } from '../job-shown.ts';
import { jobShown } from '../own-job.ts';
import { KeptViews } from '../asks/kept-views.ts';

/** Each view there is, with the last rebuild that was asked for and is not forgotten. */
const rebuildsFound = pageOf(
  'RebuildsFound',
  says.shape('ViewKept', { view: says.text('child-record'), last: says.orNull(jobAnswer) }),
);
export type RebuildsFound = Saying<typeof rebuildsFound>;

/** What can be built anew, and how far that is. */
export class FindRebuilds extends Query<object, RebuildsFound> {
  static readonly act = 'rebuild-a-view';
  static readonly audit = opensNobody('it says how far lists are built, and of nobody’s record what it holds');
  static readonly views = [];
  static readonly answers = rebuildsFound;
}

const LOOKED_AT = 200;
type JobsPage = Awaited<ReturnType<Operations['jobs']['ofKind']>>;

@QueryHandler(FindRebuilds)
export class FindRebuildsHandler implements IQueryHandler<FindRebuilds, RebuildsFound> {
  constructor(
    private readonly operations: Operations,
    private readonly kept: KeptViews,
    private readonly files: FilesOfJobs,
  ) {}

  async execute(): Promise<RebuildsFound> {
    const last = new Map<string, JobShown>();
    // Until the last of each view is found, or there are no more.
    for (let cursor: string | null | undefined; cursor !== null && last.size < this.kept.names.length;) {
      const page: JobsPage = await this.operations.jobs.ofKind(REBUILD_VIEW, {
        limit: LOOKED_AT,
        ...(cursor !== undefined && { cursor }),
      });
      for (const job of page.jobs) {
        const view = job.about['view'] as string;
        if (this.kept.names.includes(view) && !last.has(view)) last.set(view, jobShown(job, this.files));
      }
      cursor = page.next;
    }
    return wholePage(this.kept.names.map((view) => ({ view, last: last.get(view) ?? null })));
  }
}
