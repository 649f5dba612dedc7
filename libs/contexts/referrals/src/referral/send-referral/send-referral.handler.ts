import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { Lots } from '../../asks/lots.ts';
import { OpenReferrals } from '../../asks/open-referrals.ts';
import { WhatATextGivesAway } from '../../asks/what-a-text-gives-away.ts';
import { referralStream, type FilledIn } from '../referral.ts';
import { SendReferral, sendReferral, type SendingFacts } from './send-referral.ts';

/** Opens what was filled in, for what is sent is looked through and sealed anew; and asks who stands on the lot now. */
@CommandHandler(SendReferral)
export class SendReferralHandler implements ICommandHandler<SendReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly children: ChildrenOnRecord,
    private readonly lots: Lots,
    private readonly referrals: OpenReferrals,
    private readonly sealer: Sealer,
    private readonly texts: WhatATextGivesAway,
  ) {}

  async execute(command: SendReferral): Promise<Written> {
    const { referralId } = command.data;
    const by = command.envelope.actor.id;
    const { childId } = await this.transactions.about(referralStream, referralId);
    const referral = await this.transactions.state(referralStream, referralId);
    const facts =
      'filledIn' in referral ? await this.#factsOf(referral.filledIn, { childId, referralId, by }) : NOTHING;
    return this.transactions.transact(command, referralStream, referralId, (now) => sendReferral(command, now, facts));
  }

  async #factsOf(
    filledIn: FilledIn,
    of: Readonly<{ childId: string; referralId: string; by: string }>,
  ): Promise<SendingFacts> {
    const [child, lot, others, written] = await Promise.all([
      this.children.of(of.childId),
      this.lots.of(filledIn.data.agreement, filledIn.data.lot),
      this.referrals.of(of.childId, of.referralId),
      this.#written(filledIn, of),
    ]);
    return { child, lot, others, written };
  }

  async #written(
    { id, sealed }: FilledIn,
    { childId, by }: Readonly<{ childId: string; by: string }>,
  ): Promise<SendingFacts['written']> {
    const requirement = sealed.requirement && (await this.sealer.openOne(sealed.requirement));
    if (typeof requirement !== 'string') return null;
    return { filledIn: id, requirement, givesAway: await this.texts.of(childId, requirement, by) };
  }
}

const NOTHING: SendingFacts = { child: null, lot: null, others: [], written: null };
