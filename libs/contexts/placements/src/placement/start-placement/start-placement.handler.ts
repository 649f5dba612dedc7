import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { Births } from '../../questions/births.ts';
import { placementStream } from '../placement.ts';
import { StartPlacement, startPlacement } from './start-placement.ts';

/** Asks for the date of birth before it decides, so that no sender can supply it. */
@CommandHandler(StartPlacement)
export class StartPlacementHandler implements ICommandHandler<StartPlacement> {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: Births,
  ) {}

  async execute(command: StartPlacement): Promise<Written> {
    const { placementId } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const birth = await this.births.of(childId!);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      startPlacement(command, placement, birth),
    );
  }
}
