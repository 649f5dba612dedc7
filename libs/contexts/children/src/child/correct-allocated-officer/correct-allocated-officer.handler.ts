import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { CouncilOfficers } from '../../asks/council-officers.ts';
import { childStream } from '../child.ts';
import { askWorksAs } from '../officer-of-service.ts';
import { CorrectAllocatedOfficer, correctAllocatedOfficer } from './correct-allocated-officer.ts';

/** Decided by what whoever is to have the child works as. */
@CommandHandler(CorrectAllocatedOfficer)
export class CorrectAllocatedOfficerHandler implements ICommandHandler<CorrectAllocatedOfficer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: CouncilOfficers,
  ) {}

  async execute(command: CorrectAllocatedOfficer): Promise<Written> {
    const worksAs = await askWorksAs(this.officers, command.data, londonDate(command.envelope.receivedAt));
    return this.transactions.transact(command, childStream, command.data.childId, (child, facts) =>
      correctAllocatedOfficer(command, child, worksAs, facts),
    );
  }
}
