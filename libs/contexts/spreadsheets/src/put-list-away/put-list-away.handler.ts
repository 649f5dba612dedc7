import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refusals } from '#platform/event-sourcing';
import { SealedJobs } from '#platform/operations';
import { READ_BEFORE } from '../list-kept.ts';
import { ownList } from '../own-list.service.ts';
import { recordingOf } from '../record-list/recording-of.ts';
import { PutListAway } from './put-list-away.ts';

const refusal = refusals({
  'still-recorded':
    'The children of this list are being put on record. Wait until that is done, then put the list away.',
});

/** What was put on record stays there, with the file and the row that it came from. */
@CommandHandler(PutListAway)
export class PutListAwayHandler implements ICommandHandler<PutListAway> {
  constructor(private readonly jobs: SealedJobs) {}

  async execute({ data: { listId }, envelope: { actor } }: PutListAway): Promise<void> {
    const { job } = await ownList(this.jobs, listId, actor);
    const before = job.about[READ_BEFORE];
    await this.#putAway(listId);
    if (before !== undefined && (await this.jobs.find(before))) await this.#putAway(before);
  }

  async #putAway(listId: string): Promise<void> {
    const recording = await this.jobs.find(recordingOf(listId));
    if (recording?.state === 'waiting' || recording?.state === 'running') throw refusal('still-recorded');
    if (recording) await this.jobs.putAway(recording.id);
    await this.jobs.putAway(listId);
  }
}
