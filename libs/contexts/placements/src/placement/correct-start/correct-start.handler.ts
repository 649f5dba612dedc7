import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { Births } from '../../questions/births.ts';
import { placementStream } from '../placement.ts';
import { CorrectStart, correctStart } from './correct-start.ts';

/** The terms may change their legal basis, and with it how far they may run: the date of birth is asked for again. */
@CommandHandler(CorrectStart)
export class CorrectStartHandler implements ICommandHandler<CorrectStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: Births,
  ) {}

  async execute(command: CorrectStart): Promise<Written> {
    const { placementId } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const birth = await this.births.of(childId!);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      correctStart(command, placement, birth),
    );
  }
}
