import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SealedJobs } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import { MakeCaseloadFile } from './make-caseload-file.ts';

const A_DAY = 86_400_000;

@CommandHandler(MakeCaseloadFile)
export class MakeCaseloadFileHandler implements ICommandHandler<MakeCaseloadFile> {
  constructor(private readonly jobs: SealedJobs) {}

  /** Who asks, and what for, is sealed: what is read for the file is read as them, and recorded with it. */
  async execute({ data, envelope }: MakeCaseloadFile): Promise<Readonly<{ jobId: string }>> {
    const { whose, school } = data;
    const { id, actor, correlationId, reason: purpose, receivedAt } = envelope;
    await this.jobs.ask({
      ...{ id, kind: MakeCaseloadFile.kind, owner: actor.id },
      about: { whose, ...(school !== null && { school: String(school) }) },
      given: { actor, correlationId, purpose },
      expiresAt: addMilliseconds(receivedAt, A_DAY),
    });
    return { jobId: id };
  }
}
