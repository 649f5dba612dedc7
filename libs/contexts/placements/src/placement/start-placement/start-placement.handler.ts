import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { SchoolLeavingDates } from '../../questions/school-leaving-dates.ts';
import { placementStream } from '../placement.ts';
import { StartPlacement, startPlacement } from './start-placement.ts';

/** Asks for the leaving date before it decides, so that no sender can supply it. */
@CommandHandler(StartPlacement)
export class StartPlacementHandler implements ICommandHandler<StartPlacement> {
  constructor(
    private readonly transactions: Transactions,
    private readonly leavingDates: SchoolLeavingDates,
  ) {}

  async execute(command: StartPlacement): Promise<Written> {
    const { placementId } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const leaving = await this.leavingDates.of(childId!);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      startPlacement(command, placement, leaving),
    );
  }
}
