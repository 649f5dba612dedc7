import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StandingOfParts } from '../asks/standing-of-parts.ts';
import { TryAgain } from './try-again.ts';
import { waitingOf } from './waiting-parts.service.ts';

@CommandHandler(TryAgain)
export class TryAgainHandler implements ICommandHandler<TryAgain> {
  constructor(private readonly standing: StandingOfParts) {}

  async execute({ data: { waitingId } }: TryAgain): Promise<void> {
    const { part } = await waitingOf(this.standing, waitingId);
    await this.standing.tryAgain(part);
  }
}
