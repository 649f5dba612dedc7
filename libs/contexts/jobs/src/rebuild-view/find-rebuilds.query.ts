import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { REBUILD_VIEW } from '#platform/jobs';
import { Operations } from '#platform/operations';
import type { JobShown } from '../job-shown.ts';
import { jobShown } from '../own-job.query.ts';
import { KeptViews } from '../questions/kept-views.ts';

/** Each view there is, with the last rebuild that was asked for and is not forgotten. */
export type RebuildsFound = Readonly<{ views: readonly Readonly<{ view: string; last: JobShown | null }>[] }>;

/** What can be built anew, and how far that is. */
export class FindRebuilds extends Query<object, RebuildsFound> {
  static readonly act = 'rebuild-a-view';
  static readonly audit = opensNobody('it says how far lists are built, and of nobody’s record what it holds');
  static readonly views = [];
}

const LOOKED_AT = 200;

@QueryHandler(FindRebuilds)
export class FindRebuildsHandler implements IQueryHandler<FindRebuilds, RebuildsFound> {
  constructor(
    private readonly operations: Operations,
    private readonly kept: KeptViews,
  ) {}

  async execute(): Promise<RebuildsFound> {
    const { jobs } = await this.operations.jobs.ofKind(REBUILD_VIEW, { limit: LOOKED_AT });
    return {
      views: this.kept.names.map((view) => {
        const last = jobs.find(({ about }) => about['view'] === view);
        return { view, last: last ? jobShown(last) : null };
      }),
    };
  }
}
