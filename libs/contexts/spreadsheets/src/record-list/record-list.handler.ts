import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refusals } from '#platform/event-sourcing';
import { reasonIn } from '#platform/gateway';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import {
  KEPT_DAYS,
  sumOf,
  unsaidIn,
  type HeadKept,
  type RecordGiven,
  type RowsKept,
  type SummaryKept,
} from '../list-kept.ts';
import { ownList } from '../own-list.service.ts';
import { RecordList } from './record-list.ts';
import { recordingOf } from './recording-of.ts';

const A_DAY = 86_400_000;

const refusal = refusals({
  'not-checked-yet': 'This list is still being read. Nothing is recorded before all of it was looked at.',
  'list-has-faults':
    'Rows of this list are wrong. Nothing is recorded of it while one is: mend the file, and bring it in again.',
  'columns-unsaid':
    'Columns of this list are not read, and nobody has said that they are left out. Say what they are, or that they are.',
  'row-undecided': 'Say of each row that may be a child on record whether it is that child.',
  'unusual-unsaid': 'Say why the rows with something unusual are right all the same.',
});

@CommandHandler(RecordList)
export class RecordListHandler implements ICommandHandler<RecordList> {
  constructor(private readonly jobs: SealedJobs) {}

  async execute({ data, envelope }: RecordList): Promise<Readonly<{ jobId: string }>> {
    const { listId, decided, because } = data;
    const { actor, correlationId, receivedAt } = envelope;
    const { job, given } = await ownList(this.jobs, listId, actor);
    if (job.state !== 'done') throw refusal('not-checked-yet');
    const head = (await this.jobs.part(listId, 0)) as HeadKept;
    const summary = (await this.jobs.part(listId, head.parts + 1)) as SummaryKept;
    if (summary.faulty > 0 || head.missing.length > 0) throw refusal('list-has-faults');
    if (unsaidIn(head).length > 0) throw refusal('columns-unsaid');
    if (sumOf(summary.counts, 'alike') > 0 && !(await this.#areDecided(listId, head, decided)))
      throw refusal('row-undecided');
    if (summary.unusual > 0 && reasonIn(because ?? undefined) === null) throw refusal('unusual-unsaid');
    const id = recordingOf(listId);
    await this.jobs.ask({
      ...{ id, kind: RecordList.kind, owner: actor.id, about: { list: listId } },
      given: {
        ...{ actor, correlationId, checkId: listId, file: given.file.name },
        ...{ because: because ?? AS_DECIDED, decided },
      } satisfies RecordGiven,
      expiresAt: addMilliseconds(receivedAt, KEPT_DAYS * A_DAY),
    });
    return { jobId: id };
  }

  async #areDecided(listId: string, { parts }: HeadKept, decided: RecordGiven['decided']): Promise<boolean> {
    for (let n = 1; n <= parts; n++) {
      const { rows } = (await this.jobs.part(listId, n)) as RowsKept;
      if (rows.some(({ compared: { is, row } }) => is === 'alike' && !Object.hasOwn(decided, row))) return false;
    }
    return true;
  }
}

/** Of a row that was decided and has nothing else to be said of it. */
const AS_DECIDED = 'Looked at when the list was brought in: another child.';
