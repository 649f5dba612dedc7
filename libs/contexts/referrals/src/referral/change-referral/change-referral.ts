import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { fillIn, type FillingFacts, type WhatIsFilledIn } from '../what-is-filled-in.ts';

export class ChangeReferral extends Command<Readonly<{ referralId: string }> & WhatIsFilledIn> {
  static readonly act = 'fill-in-a-referral';
}

const refusal = refusals({
  'not-filled-in': 'There is no such referral.',
  'sent-already':
    'This referral has been sent out. What providers were asked cannot be changed: withdraw it, and fill in another.',
  'withdrawn-before': 'This referral was withdrawn. Fill in another.',
});

/** All of it is written anew: until it is sent out, what was filled in last is what would be sent. */
export function changeReferral(
  command: ChangeReferral,
  { phase }: Referral,
  facts: FillingFacts,
): Draft<ReferralEvent> {
  if (phase === 'not-filled-in') throw refusal('not-filled-in');
  if (phase === 'withdrawn' || phase === 'withdrawn-unsent') throw refusal('withdrawn-before');
  if (phase !== 'filled-in') throw refusal('sent-already');
  return fillIn(command.data, facts, command);
}
