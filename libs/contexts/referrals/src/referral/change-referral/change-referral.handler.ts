import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { FactsForFilling } from '../facts-for-filling.service.ts';
import { referralStream } from '../referral.ts';
import { ChangeReferral, changeReferral } from './change-referral.ts';

@CommandHandler(ChangeReferral)
export class ChangeReferralHandler implements ICommandHandler<ChangeReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: FactsForFilling,
  ) {}

  async execute(command: ChangeReferral): Promise<Written> {
    const { referralId } = command.data;
    const { childId } = await this.transactions.about(referralStream, referralId);
    const facts = await this.facts.of(childId, referralId, command.data, command.envelope.actor.id);
    return this.transactions.transact(command, referralStream, referralId, (referral) =>
      changeReferral(command, referral, facts),
    );
  }
}
