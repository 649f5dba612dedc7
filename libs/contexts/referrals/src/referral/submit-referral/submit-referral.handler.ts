import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { BirthDates } from '../../asks/birth-dates.ts';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { Lots } from '../../asks/lots.ts';
import { referralStream } from '../referral.ts';
import { SubmitReferral, submitReferral } from './submit-referral.ts';

/** Asks who stands on the lot, and for the child's record, before it decides: no sender can supply either. */
@CommandHandler(SubmitReferral)
export class SubmitReferralHandler implements ICommandHandler<SubmitReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly children: ChildrenOnRecord,
    private readonly births: BirthDates,
    private readonly lots: Lots,
  ) {}

  async execute(command: SubmitReferral): Promise<Written> {
    const { childId, agreement, lot: lotId } = command.data;
    const [child, bornOn, lot] = await Promise.all([
      this.children.of(childId),
      this.births.of(childId),
      this.lots.of(agreement, lotId),
    ]);
    return this.transactions.open(
      command,
      referralStream,
      (referral) => submitReferral(command, referral, { child, bornOn, lot }),
      (referralId) => ({ childId, referralId }),
    );
  }
}
