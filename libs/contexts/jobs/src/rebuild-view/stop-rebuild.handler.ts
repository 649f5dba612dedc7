import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '#platform/gateway';
import { SealedJobs } from '#platform/operations';
import { REBUILD_VIEW } from '../job-shown.ts';
import { StopRebuild } from './stop-rebuild.ts';

@CommandHandler(StopRebuild)
export class StopRebuildHandler implements ICommandHandler<StopRebuild> {
  constructor(private readonly jobs: SealedJobs) {}

  async execute({ data: { jobId } }: StopRebuild): Promise<void> {
    const job = await this.jobs.find(jobId);
    if (job?.kind !== REBUILD_VIEW) throw new NotFound('There is no such rebuild.');
    await this.jobs.stop(jobId);
  }
}
