import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { FactsAgainstBirth } from '../../questions/facts-against-birth.ts';
import { UpnSearch } from '../../search-index/upn-search.handler.ts';
import { childStream } from '../child.ts';
import { CorrectIdentity, correctIdentity } from './correct-identity.ts';

/** Looks for the UPN, and for what stands against the date of birth, before it decides. */
@CommandHandler(CorrectIdentity)
export class CorrectIdentityHandler implements ICommandHandler<CorrectIdentity> {
  constructor(
    private readonly transactions: Transactions,
    private readonly upns: UpnSearch,
    private readonly against: FactsAgainstBirth,
  ) {}

  async execute(command: CorrectIdentity): Promise<Written> {
    const { childId, upn, dateOfBirth } = command.data;
    const against = dateOfBirth ? await this.against.of(childId, dateOfBirth) : [];
    return this.upns.withHolderOf(upn ?? null, (holder) =>
      this.transactions.transact(command, childStream, childId, (child, facts) =>
        correctIdentity(command, child, { holder, against }, facts),
      ),
    );
  }
}
