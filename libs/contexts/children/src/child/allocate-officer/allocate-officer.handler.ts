import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { CouncilOfficers } from '../../asks/council-officers.ts';
import { childStream } from '../child.ts';
import { askWorksAs } from '../officer-of-service.ts';
import { AllocateOfficer, allocateOfficer } from './allocate-officer.ts';

/** Decided by what whoever is to have the child works as. */
@CommandHandler(AllocateOfficer)
export class AllocateOfficerHandler implements ICommandHandler<AllocateOfficer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: CouncilOfficers,
  ) {}

  async execute(command: AllocateOfficer): Promise<Written> {
    const worksAs = await askWorksAs(this.officers, command.data, londonDate(command.envelope.receivedAt));
    return this.transactions.transact(command, childStream, command.data.childId, (child) =>
      allocateOfficer(command, child, worksAs),
    );
  }
}
