import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { FactsForFilling } from '../facts-for-filling.service.ts';
import { referralStream } from '../referral.ts';
import { FillInReferral, fillInReferral } from './fill-in-referral.ts';

@CommandHandler(FillInReferral)
export class FillInReferralHandler implements ICommandHandler<FillInReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: FactsForFilling,
  ) {}

  async execute(command: FillInReferral): Promise<Written> {
    const { childId } = command.data;
    const facts = await this.facts.of(childId, null, command.data, command.envelope.actor.id);
    return this.transactions.open(
      command,
      referralStream,
      (referral) => fillInReferral(command, referral, facts),
      (referralId) => ({ childId, referralId }),
    );
  }
}
