import { Command, correction, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate, type Instant } from '#platform/time';
import { wasSent, type Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { deadlineOf } from '../provider-window.ts';

type Receipt = Readonly<{ referralId: string; providerId: string; receivedAt: Instant; reason: string }>;

export class CorrectReceipt extends Command<Receipt> {
  static readonly act = 'award-a-referral';
}

const refusal = refusals({
  'not-sent-to-provider': 'This referral was not sent to this provider.',
  'not-open': 'This referral is closed, so its deadlines no longer matter.',
  'still-to-come': 'The moment of receipt is still to come.',
  'before-decision': 'The referral was decided on after that day, so nobody can have received it.',
  'same-receipt':
    'Nothing would change: that is the moment of receipt recorded now. Give the day and time at which it was received, or leave it as it stands.',
});

/** A message that bounced was received later than it was sent: the deadline moves with the receipt. */
export function correctReceipt(
  { data, envelope }: CorrectReceipt,
  referral: Referral,
  facts: Facts<ReferralEvent>,
): Draft<ReferralEvent> {
  const { providerId, receivedAt, reason } = data;
  if (!wasSent(referral)) throw refusal('not-sent-to-provider');
  const window = referral.windows[providerId];
  if (!window) throw refusal('not-sent-to-provider');
  if (referral.phase !== 'open') throw refusal('not-open');
  if (receivedAt > envelope.receivedAt) throw refusal('still-to-come');
  if (londonDate(receivedAt) < referral.decidedOn) throw refusal('before-decision');
  if (receivedAt === window.receivedAt) throw refusal('same-receipt');
  const { deadline, rules } = deadlineOf(receivedAt, referral.terms);
  return correction(
    facts,
    { original: window.id, reason },
    'ResponseWindowOpenedCorrected',
    { now: { receivedAt, deadline }, effectiveOn: londonDate(receivedAt), rules },
    () => refusal('not-sent-to-provider'),
  );
}
