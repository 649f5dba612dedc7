import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ReasonsAtFirst } from '../../asks/reasons-at-first.ts';
import { listOfReasonsStream, THE_LIST } from '../list-of-reasons.ts';
import { RewordOpeningReason, rewordOpeningReason } from './reword-opening-reason.ts';

/** Asks what the list was before anything of it was recorded. */
@CommandHandler(RewordOpeningReason)
export class RewordOpeningReasonHandler implements ICommandHandler<RewordOpeningReason> {
  constructor(
    private readonly transactions: Transactions,
    private readonly atFirst: ReasonsAtFirst,
  ) {}

  execute(command: RewordOpeningReason): Promise<Written> {
    return this.transactions.transact(
      command,
      listOfReasonsStream,
      THE_LIST,
      (list) => rewordOpeningReason(command, list, this.atFirst.all),
      { about: { listId: THE_LIST } },
    );
  }
}
