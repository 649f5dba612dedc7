import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { SchoolDays } from '../../asks/days-of-schools.ts';
import { SchoolsReturnedTo } from '../../asks/schools-returned-to.ts';
import { placementStream } from '../placement.ts';
import { CorrectReturnPlan, correctReturnPlan } from './correct-return-plan.ts';

/** Looks for the school before it decides, as it is known for the day of the return, and when it is open. */
@CommandHandler(CorrectReturnPlan)
export class CorrectReturnPlanHandler implements ICommandHandler<CorrectReturnPlan> {
  constructor(
    private readonly transactions: Transactions,
    private readonly schools: SchoolsReturnedTo,
    private readonly days: SchoolDays,
  ) {}

  async execute(command: CorrectReturnPlan): Promise<Written> {
    const { placementId, schoolUrn, returnsOn } = command.data;
    const school = await this.schools.of(schoolUrn, returnsOn);
    const calendars = await this.days.of(schoolUrn);
    return this.transactions.transact(command, placementStream, placementId, (placement, facts) =>
      correctReturnPlan(command, placement, school, facts, calendars),
    );
  }
}
