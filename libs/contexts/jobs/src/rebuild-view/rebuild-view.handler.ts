import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '#platform/gateway';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import { REBUILD_VIEW, type JobShown } from '../job-shown.ts';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { jobShown } from '../own-job.ts';
import { KeptViews } from '../asks/kept-views.ts';
import { RebuildView } from './rebuild-view.ts';

const A_WEEK = 7 * 86_400_000;

@CommandHandler(RebuildView)
export class RebuildViewHandler implements ICommandHandler<RebuildView> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly kept: KeptViews,
    private readonly files: FilesOfJobs,
  ) {}

  async execute({ data: { view }, envelope: { id, actor, receivedAt } }: RebuildView): Promise<JobShown> {
    if (!this.kept.names.includes(view)) throw new NotFound('There is no such view.');
    const expiresAt = addMilliseconds(receivedAt, A_WEEK);
    const asked = { id, kind: REBUILD_VIEW, owner: actor.id, about: { view }, expiresAt };
    return jobShown(await this.jobs.ask(asked), this.files);
  }
}
