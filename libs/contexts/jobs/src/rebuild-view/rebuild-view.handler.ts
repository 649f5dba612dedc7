import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '#platform/gateway';
import { REBUILD_VIEW } from '#platform/jobs';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import type { JobShown } from '../job-shown.ts';
import { jobShown } from '../own-job.service.ts';
import { KeptViews } from '../asks/kept-views.ts';
import { RebuildView } from './rebuild-view.ts';

const A_WEEK = 7 * 86_400_000;

@CommandHandler(RebuildView)
export class RebuildViewHandler implements ICommandHandler<RebuildView> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly kept: KeptViews,
  ) {}

  async execute({ data: { view }, envelope: { id, actor, receivedAt } }: RebuildView): Promise<JobShown> {
    if (!this.kept.names.includes(view)) throw new NotFound('There is no such view.');
    const expiresAt = addMilliseconds(receivedAt, A_WEEK);
    return jobShown(await this.jobs.ask({ id, kind: REBUILD_VIEW, owner: actor.id, about: { view }, expiresAt }));
  }
}
