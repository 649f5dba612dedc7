import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import {
  referralAwarded,
  ReferralEntryRemoved,
  ReferralWithdrawn,
  responseWindowOpened,
  ResponseWindowClosed,
} from '../../referral/referral.events.ts';

const events = [
  ...responseWindowOpened,
  ResponseWindowClosed,
  ...referralAwarded,
  ReferralWithdrawn,
  ReferralEntryRemoved,
] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** A provider's answer is awaited, one item a provider. */
export type AwaitedAnswer = Readonly<{ item: string; receivedAt: Instant; deadline: Instant }>;

/** Until when a provider may answer a referral. A window whose closing is recorded is due again when its deadline moves. */
export const responseWindow = deadline({
  name: 'response-window',
  version: 3,
  events,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): AwaitedAnswer[] => {
    const standing = facts.inForce(kept.facts);
    if (standing.some(({ type }) => type === 'ReferralAwarded' || type === 'ReferralWithdrawn')) return [];
    const closedAt = new Map(
      standing.flatMap((fact) =>
        fact.type === 'ResponseWindowClosed' ? [[fact.data.providerId, fact.data.deadline]] : [],
      ),
    );
    return standing.flatMap(({ type, data }) =>
      type === 'ResponseWindowOpened' && closedAt.get(data.providerId) !== data.deadline
        ? [{ item: data.providerId, receivedAt: data.receivedAt, deadline: data.deadline }]
        : [],
    );
  },
  moment: ({ deadline: dueAt }) => ({ dueAt, restsOn: [] }),
});
