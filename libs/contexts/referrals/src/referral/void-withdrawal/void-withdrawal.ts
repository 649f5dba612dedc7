import {
  Command,
  questions,
  refusals,
  unlessQuestioned,
  voiding,
  type Draft,
  type Facts,
} from '#platform/event-sourcing';
import type { OpenReferral } from '../../asks/open-referrals.ts';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

export class VoidWithdrawal extends Command<Readonly<{ referralId: string; reason: string }>> {
  static readonly act = 'put-a-referral-right';
}

const refusal = refusals({
  'not-withdrawn': 'This referral has not been withdrawn.',
  'record-closed':
    'The child’s record is closed, so nobody is referred. The withdrawal stands, unless the record is reopened first.',
});

const question = questions({
  'another-with-providers':
    'Another referral of this child has gone to providers meanwhile. With this one, they are asked twice about the child.',
});

type KnownOfChild = Readonly<{
  isClosed: boolean;
  /** Of the child, but this one. */
  others: readonly OpenReferral[];
}>;

/**
 * Recorded in error: the referral stands as it stood, filled in or with its providers. Their hours ran on meanwhile, since no
 * provider is told when it is asked no more and again: those that passed are then over. Where another
 * went out meanwhile, as one does after a slip, two would be with providers: a person says that this is meant.
 */
export function voidWithdrawal(
  { data: { reason }, envelope }: VoidWithdrawal,
  referral: Referral,
  facts: Facts<ReferralEvent>,
  { isClosed, others }: KnownOfChild,
): Draft<ReferralEvent> {
  if (referral.phase !== 'withdrawn' && referral.phase !== 'withdrawn-unsent') throw refusal('not-withdrawn');
  if (isClosed) throw refusal('record-closed');
  const original = referral.withdrawal.id;
  const voided = voiding(facts, { original, reason }, ['ReferralWithdrawnVoided'], () => refusal('not-withdrawn'));
  // One that was never sent is asked about when it is.
  const out = referral.phase === 'withdrawn' ? others.filter(({ phase }) => phase === 'open') : [];
  const asked = out.map(({ referralId }) => question('another-with-providers', { at: 'referralId', of: referralId }));
  return unlessQuestioned(voided, asked, envelope);
}
