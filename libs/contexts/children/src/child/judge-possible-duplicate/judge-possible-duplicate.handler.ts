import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { childStream } from '../child.ts';
import { JudgedOnBoth } from '../judged-on-both.service.ts';
import { JudgePossibleDuplicate, judgePossibleDuplicate } from './judge-possible-duplicate.ts';

/** Decided on the record from which one looks, and then said on the other. */
@CommandHandler(JudgePossibleDuplicate)
export class JudgePossibleDuplicateHandler implements ICommandHandler<JudgePossibleDuplicate> {
  constructor(
    private readonly transactions: Transactions,
    private readonly onBoth: JudgedOnBoth,
  ) {}

  async execute(command: JudgePossibleDuplicate): Promise<Written> {
    const { childId, otherChildId, as, because } = command.data;
    const written = await this.transactions.transact(command, childStream, childId, (child) =>
      judgePossibleDuplicate(command, child),
    );
    return this.onBoth.mirror(written, [otherChildId], { childId, as, because }, command.envelope);
  }
}
