import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { fillIn, type FillingFacts, type WhatIsFilledIn } from '../what-is-filled-in.ts';

export class FillInReferral extends Command<Readonly<{ childId: string }> & WhatIsFilledIn> {
  static readonly act = 'fill-in-a-referral';
}

const refusal = refusals({ 'already-filled-in': 'This referral has already been filled in.' });

/** It goes to nobody: somebody sends it out. */
export function fillInReferral(command: FillInReferral, referral: Referral, facts: FillingFacts): Draft<ReferralEvent> {
  if (referral.phase !== 'not-filled-in') throw refusal('already-filled-in');
  return fillIn(command.data, facts, command);
}
