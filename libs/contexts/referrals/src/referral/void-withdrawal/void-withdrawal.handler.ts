import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { referralStream } from '../referral.ts';
import { VoidWithdrawal, voidWithdrawal } from './void-withdrawal.ts';

/** Asks whether the child’s record is open before it decides. */
@CommandHandler(VoidWithdrawal)
export class VoidWithdrawalHandler implements ICommandHandler<VoidWithdrawal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly children: ChildrenOnRecord,
  ) {}

  async execute(command: VoidWithdrawal): Promise<Written> {
    const { referralId } = command.data;
    const { childId } = await this.transactions.about(referralStream, referralId);
    const isClosed = (await this.children.of(childId))?.isClosed ?? false;
    return this.transactions.transact(command, referralStream, referralId, (referral, facts) =>
      voidWithdrawal(command, referral, facts, isClosed),
    );
  }
}
