import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SealedJobs } from '#platform/operations';
import { ownJob } from '../own-job.ts';
import { StopJob } from './stop-job.ts';

@CommandHandler(StopJob)
export class StopJobHandler implements ICommandHandler<StopJob> {
  constructor(private readonly jobs: SealedJobs) {}

  async execute({ data: { jobId }, envelope: { actor } }: StopJob): Promise<void> {
    await this.jobs.stop(ownJob(await this.jobs.find(jobId), actor).id);
  }
}
