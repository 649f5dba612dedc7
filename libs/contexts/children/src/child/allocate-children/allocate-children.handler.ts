import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandEnvelope, WrittenInParts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { CouncilOfficers } from '../../asks/council-officers.ts';
import { childStream, type Child } from '../child.ts';
import { askWorksAs } from '../officer-of-service.ts';
import { AllocateChildren, allocateRow } from './allocate-children.ts';

/** Asks once what whoever is to have the children works as; each child is decided by itself. */
@CommandHandler(AllocateChildren)
export class AllocateChildrenHandler implements ICommandHandler<AllocateChildren> {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: CouncilOfficers,
  ) {}

  async execute(command: AllocateChildren): Promise<WrittenInParts> {
    const { officerId, from, rows } = command.data;
    const worksAs = await askWorksAs(this.officers, command.data, londonDate(command.envelope.receivedAt));
    const parts = rows.map(({ childId }, n) => ({
      ...{ at: `rows.${n}`, id: childId, about: { childId } },
      decide: (envelope: CommandEnvelope) => (child: Child) =>
        allocateRow({ officerId, from }, envelope, child, worksAs),
    }));
    return this.transactions.transactEach(command, childStream, parts);
  }
}
