import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import { KEPT_DAYS, READ_BEFORE, type CheckGiven } from '../list-kept.ts';
import { AllSavedColumns } from '../saved-columns/all-saved-columns.service.ts';
import { ownList } from '../own-list.service.ts';
import { CheckList } from './check-list.ts';

const A_DAY = 86_400_000;

@CommandHandler(CheckList)
export class CheckListHandler implements ICommandHandler<CheckList> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly known: AllSavedColumns,
  ) {}

  async execute({ data, envelope }: CheckList): Promise<Readonly<{ jobId: string }>> {
    const { id, actor, correlationId, receivedAt } = envelope;
    const { service, officers } = data;
    const read = 'again' in data ? await this.#again(data.again, actor) : { file: encoded(data.file) };
    const columns = 'again' in data ? data.columns : null;
    const saved = columns === null ? await this.known.all() : [];
    await this.jobs.ask({
      ...{
        id,
        kind: CheckList.kind,
        owner: actor.id,
        about: { service, ...('again' in data && { [READ_BEFORE]: data.again }) },
      },
      given: { actor, correlationId, service, officers, columns, saved, ...read } satisfies CheckGiven,
      expiresAt: addMilliseconds(receivedAt, KEPT_DAYS * A_DAY),
    });
    return { jobId: id };
  }

  async #again(jobId: string, actor: Actor): Promise<Pick<CheckGiven, 'file'>> {
    const { given } = await ownList(this.jobs, jobId, actor);
    return { file: given.file };
  }
}

const encoded = ({ name, bytes }: Readonly<{ name: string; bytes: Buffer }>) => ({
  name: name.slice(-LONGEST_NAME),
  bytes: bytes.toString('base64'),
});
/** Its end says what it is. */
const LONGEST_NAME = 200;
