import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type Instant } from '#platform/time';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

type Due = Readonly<{ referralId: string; providerId: string; deadline: Instant }>;

export class CloseResponseWindow extends Command<Due> {
  static readonly act = 'close-a-response-window';
}

const refusal = refusals({
  'not-due': 'This response window has not reached its deadline.',
});

/** Says that a deadline passed; nothing if it has moved, was closed before, or no answer is awaited any more. */
export function closeResponseWindow(
  { data, envelope }: CloseResponseWindow,
  referral: Referral,
): readonly Draft<ReferralEvent>[] {
  const { providerId, deadline } = data;
  const window = referral.phase === 'open' ? referral.windows[providerId] : undefined;
  if (window?.deadline !== deadline || window.closedAt === deadline) return [];
  if (envelope.receivedAt < deadline) throw refusal('not-due');
  return [
    {
      type: 'ResponseWindowClosed',
      data: { providerId, deadline, answer: window.answer.kind },
      effectiveOn: londonDate(deadline),
    },
  ];
}
