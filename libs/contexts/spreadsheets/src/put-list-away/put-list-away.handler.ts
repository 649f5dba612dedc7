import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refusals } from '#platform/event-sourcing';
import { SealedJobs, type Job } from '#platform/operations';
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
    // Asked of all of them before any is gone.
    const all = await this.#readBefore(job);
    const recordings = (await Promise.all(all.map(({ id }) => this.jobs.find(recordingOf(id))))).filter(
      (each) => each !== null,
    );
    if (recordings.some(({ state }) => state === 'waiting' || state === 'running')) throw refusal('still-recorded');
    for (const { id } of [...recordings, ...all]) await this.jobs.putAway(id);
  }

  /** The list, and as which its file was read before, back to the first: none of them stands there once more. */
  async #readBefore(last: Job): Promise<readonly Job[]> {
    const all = [last];
    for (let before = last.about[READ_BEFORE]; before !== undefined; before = all.at(-1)!.about[READ_BEFORE]) {
      const job = await this.jobs.find(before);
      if (!job) break;
      all.push(job);
    }
    return all;
  }
}
