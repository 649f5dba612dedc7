import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { UpnSearch } from '../../search-index/upn-search.handler.ts';
import { childStream } from '../child.ts';
import { CorrectIdentity, correctIdentity } from './correct-identity.ts';

/** Looks for the UPN before it decides. */
@CommandHandler(CorrectIdentity)
export class CorrectIdentityHandler implements ICommandHandler<CorrectIdentity> {
  constructor(
    private readonly transactions: Transactions,
    private readonly upns: UpnSearch,
  ) {}

  execute(command: CorrectIdentity): Promise<Written> {
    const { childId, upn } = command.data;
    return this.upns.withHolderOf(upn ?? null, (holder) =>
      this.transactions.transact(command, childStream, childId, (child, facts) =>
        correctIdentity(command, child, holder, facts),
      ),
    );
  }
}
