import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { SchoolLeavingDates } from '../../questions/school-leaving-dates.ts';
import { placementStream } from '../placement.ts';
import { CorrectStart, correctStart } from './correct-start.ts';

/** The terms may change their legal basis, so the leaving date is asked for again. */
@CommandHandler(CorrectStart)
export class CorrectStartHandler implements ICommandHandler<CorrectStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly leavingDates: SchoolLeavingDates,
  ) {}

  async execute(command: CorrectStart): Promise<Written> {
    const { placementId } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const leaving = await this.leavingDates.of(childId!);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      correctStart(command, placement, leaving),
    );
  }
}
