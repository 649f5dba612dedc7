import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { ReasonsAtFirst } from '../../asks/reasons-at-first.ts';
import { allCalled } from '../all-called.service.ts';
import { listOfReasonsStream, THE_LIST } from '../list-of-reasons.ts';
import { RewordOpeningReason, rewordOpeningReason } from './reword-opening-reason.ts';

/** Asks what the list was before anything of it was recorded, and opens what its kinds were called. */
@CommandHandler(RewordOpeningReason)
export class RewordOpeningReasonHandler implements ICommandHandler<RewordOpeningReason> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly atFirst: ReasonsAtFirst,
  ) {}

  async execute(command: RewordOpeningReason): Promise<Written> {
    const known = await this.transactions.state(listOfReasonsStream, THE_LIST);
    const called = await allCalled(known, this.atFirst.all, this.sealer);
    return this.transactions.transact(
      command,
      listOfReasonsStream,
      THE_LIST,
      (list) => rewordOpeningReason(command, list, this.atFirst.all, called),
      { about: { listId: THE_LIST } },
    );
  }
}
