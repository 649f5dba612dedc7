import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ClosedRecords } from '../../asks/closed-records.ts';
import { SchoolDays } from '../../asks/days-of-schools.ts';
import { SchoolsReturnedTo } from '../../asks/schools-returned-to.ts';
import { placementStream } from '../placement.ts';
import { PlanReturn, planReturn } from './plan-return.ts';

/** Looks for the school before it decides, as it is known for the day of the return; whether the record is open, and when the school is. */
@CommandHandler(PlanReturn)
export class PlanReturnHandler implements ICommandHandler<PlanReturn> {
  constructor(
    private readonly transactions: Transactions,
    private readonly schools: SchoolsReturnedTo,
    private readonly records: ClosedRecords,
    private readonly days: SchoolDays,
  ) {}

  async execute(command: PlanReturn): Promise<Written> {
    const { placementId, schoolUrn, returnsOn } = command.data;
    const school = await this.schools.of(schoolUrn, returnsOn);
    const { childId } = await this.transactions.about(placementStream, placementId);
    const isClosed = await this.records.isClosed(childId);
    const calendars = await this.days.of(schoolUrn);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      planReturn(command, placement, school, isClosed, calendars),
    );
  }
}
