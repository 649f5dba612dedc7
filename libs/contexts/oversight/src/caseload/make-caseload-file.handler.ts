import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reasonIn, ReasonRequired } from '#platform/gateway';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import { SAY_WHAT_FOR } from './export-caseload.query.ts';
import { MakeCaseloadFile } from './make-caseload-file.ts';

const A_DAY = 86_400_000;

@CommandHandler(MakeCaseloadFile)
export class MakeCaseloadFileHandler implements ICommandHandler<MakeCaseloadFile> {
  constructor(private readonly jobs: SealedJobs) {}

  /** Who asks, and what for, is sealed: what is read for the file is read as them, and recorded with it. */
  async execute({ data, envelope }: MakeCaseloadFile): Promise<Readonly<{ jobId: string }>> {
    const { whose, school, columns } = data;
    const { id, actor, correlationId, reason: purpose, receivedAt } = envelope;
    // Whoever has it made does not know yet of how many: it is a list.
    if (reasonIn(purpose) === null) throw new ReasonRequired(MakeCaseloadFile.name, SAY_WHAT_FOR);
    await this.jobs.ask({
      ...{ id, kind: MakeCaseloadFile.kind, owner: actor.id },
      about: { whose, columns: columns.join('.'), ...(school !== null && { school: String(school) }) },
      given: { actor, correlationId, purpose },
      expiresAt: addMilliseconds(receivedAt, A_DAY),
    });
    return { jobId: id };
  }
}
