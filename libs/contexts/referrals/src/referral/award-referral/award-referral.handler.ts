import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ApprovalLimits } from '../../asks/approval-limits.ts';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { referralStream } from '../referral.ts';
import { AwardReferral, awardReferral } from './award-referral.ts';

/** Asks what each role may approve on the day of the award, and whether the child’s record is open, before it decides. */
@CommandHandler(AwardReferral)
export class AwardReferralHandler implements ICommandHandler<AwardReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: ApprovalLimits,
    private readonly children: ChildrenOnRecord,
  ) {}

  async execute(command: AwardReferral): Promise<Written> {
    const { referralId, providerId } = command.data;
    const limits = this.limits.on(command.envelope.effectiveOn);
    const { childId } = await this.transactions.about(referralStream, referralId);
    const isClosed = (await this.children.of(childId))?.isClosed ?? false;
    return this.transactions.transact(
      command,
      referralStream,
      referralId,
      (referral) => awardReferral(command, referral, limits, isClosed),
      { alsoAbout: { providerId } },
    );
  }
}
