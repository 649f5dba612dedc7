import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { OpenReferrals } from '../../asks/open-referrals.ts';
import { referralStream } from '../referral.ts';
import { VoidWithdrawal, voidWithdrawal } from './void-withdrawal.ts';

/** Asks whether the child’s record is open, and whether another referral went out since, before it decides. */
@CommandHandler(VoidWithdrawal)
export class VoidWithdrawalHandler implements ICommandHandler<VoidWithdrawal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly children: ChildrenOnRecord,
    private readonly referrals: OpenReferrals,
  ) {}

  async execute(command: VoidWithdrawal): Promise<Written> {
    const { referralId } = command.data;
    const { childId } = await this.transactions.about(referralStream, referralId);
    const isClosed = (await this.children.of(childId))?.isClosed ?? false;
    const others = await this.referrals.of(childId, referralId);
    return this.transactions.transact(command, referralStream, referralId, (referral, facts) =>
      voidWithdrawal(command, referral, facts, { isClosed, others }),
    );
  }
}
