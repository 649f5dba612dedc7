import {
  Command,
  refusals,
  removal,
  removalOfAll,
  type Draft,
  type Facts,
  type WhoseWords,
} from '#platform/event-sourcing';
import type { ReferralEvent } from '../referral.events.ts';
import type { Referral } from '../referral.ts';

/** Takes out a referral, or what was recorded on one, that was filed on the wrong child, and all it says. */
export class RemoveReferralEntry extends Command<Readonly<{ referralId: string; entryId: string; whose: WhoseWords }>> {
  static readonly act = 'put-a-referral-right';
}

const refusal = refusals({
  'no-such-entry': 'This entry is not recorded for this referral, cannot be removed by itself, or was removed already.',
});

/** What makes a referral: each takes all with it. */
export const makesReferral = ['ReferralFilledIn', 'ReferralSubmitted'] as const;

/** By itself. */
export const removableOfReferral = ['OfferMade', 'ReferralDeclined', 'ReferralAwarded', 'ReferralWithdrawn'] as const;

/**
 * With what was filled in, or the submission, goes the whole referral, which nobody is asked to answer any more. An entry by itself takes nothing
 * with it, and nothing is moved: the referral is sent, the offer made, where it belongs.
 */
export function removeReferralEntry(
  { data: { entryId: original, whose } }: RemoveReferralEntry,
  _: Referral,
  facts: Facts<ReferralEvent>,
): readonly Draft<ReferralEvent>[] {
  const as = 'ReferralEntryRemoved';
  if (makesReferral.some((type) => type === facts(original)?.fact.type)) return removalOfAll(facts, { whose }, { as });
  return [removal(facts, { original, whose }, { of: removableOfReferral, as }, () => refusal('no-such-entry'))];
}
