import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '#platform/gateway';
import { Log } from '#platform/telemetry';
import { StandingOfParts } from '../asks/standing-of-parts.ts';
import { LetGo } from './let-go.ts';
import { waitingOf } from './waiting-parts.service.ts';

/** What was let go, and for what reason, is kept with the operations; who said so, in the log. */
@CommandHandler(LetGo)
export class LetGoHandler implements ICommandHandler<LetGo> {
  constructor(
    private readonly standing: StandingOfParts,
    private readonly log: Log,
  ) {}

  async execute({ data: { waitingId, reason }, envelope: { actor } }: LetGo): Promise<void> {
    const { part, waiting } = await waitingOf(this.standing, waitingId);
    if (part.kind === 'view' || part.holds)
      throw new NotFound('This may not be left undone: it can only be tried again.');
    await this.standing.letGo(part.name, waiting.cause, reason);
    this.log.info('What a process had parked is let go', {
      process: part.name,
      cause: waiting.cause,
      reason,
      by: actor.id,
    });
  }
}
