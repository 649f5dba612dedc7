import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import {
  ReferralEntryRemoved,
  ReferralFilledIn,
  ReferralSubmitted,
  referralWithdrawn,
} from '../../referral/referral.events.ts';

const events = [ReferralFilledIn, ReferralSubmitted, ...referralWithdrawn, ReferralEntryRemoved] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** A referral that is filled in and that nobody has sent out. */
export type ReferralToSend = Readonly<{ item: 'sending'; filledInAt: Instant; agreement: string; lot: string }>;

/** No rule says by when a referral is sent: it waits from the moment at which it was filled in first. */
export const referralToSend = deadline({
  name: 'referral-to-send',
  version: 1,
  events,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): ReferralToSend[] => {
    const standing = facts.inForce(kept.facts);
    const filledIn = standing.filter((fact) => fact.type === 'ReferralFilledIn');
    const isOver = standing.some(({ type }) => type === 'ReferralSubmitted' || type === 'ReferralWithdrawn');
    const [first, last] = [filledIn[0], filledIn.at(-1)];
    if (isOver || !first || !last) return [];
    const { agreement, lot } = last.data;
    return [{ item: 'sending', filledInAt: first.recordedAt, agreement, lot }];
  },
  moment: ({ filledInAt }) => ({ dueAt: filledInAt, restsOn: [] }),
});
