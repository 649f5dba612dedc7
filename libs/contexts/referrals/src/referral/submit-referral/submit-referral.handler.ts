import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ChildrenOnRecord } from '../../questions/children-on-record.ts';
import { Lots } from '../../questions/lots.ts';
import { referralStream } from '../referral.ts';
import { SubmitReferral, submitReferral } from './submit-referral.ts';

/** Asks who stands on the lot, and for the child's record, before it decides: no sender can supply either. */
@CommandHandler(SubmitReferral)
export class SubmitReferralHandler implements ICommandHandler<SubmitReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly children: ChildrenOnRecord,
    private readonly lots: Lots,
  ) {}

  async execute(command: SubmitReferral): Promise<Written> {
    const { childId, agreement, lot: lotId } = command.data;
    const [child, lot] = await Promise.all([this.children.of(childId), this.lots.of(agreement, lotId)]);
    return this.transactions.open(
      command,
      referralStream,
      (referral) => submitReferral(command, referral, { child, lot }),
      (referralId) => ({ childId, referralId }),
    );
  }
}
