import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { Births } from '../../questions/births.ts';
import { placementStream } from '../placement.ts';
import { CorrectExtension, correctExtension } from './correct-extension.ts';

/** How far the placement may run follows from the date of birth, as it is known now. */
@CommandHandler(CorrectExtension)
export class CorrectExtensionHandler implements ICommandHandler<CorrectExtension> {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: Births,
  ) {}

  async execute(command: CorrectExtension): Promise<Written> {
    const { placementId } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const birth = await this.births.of(childId!);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      correctExtension(command, placement, birth),
    );
  }
}
