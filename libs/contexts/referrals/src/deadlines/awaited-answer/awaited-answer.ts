import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { OfferMade, ReferralDeclined } from '../../referral/referral.events.ts';
import { openWindows, windowEvents, type OpenWindow } from '../open-windows.ts';

const events = [...windowEvents, OfferMade, ReferralDeclined] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;

/** Until when a provider that is silent may answer. One answers once: nothing is awaited of it then. */
export const awaitedAnswer = deadline({
  name: 'awaited-answer',
  version: 2,
  events,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): OpenWindow[] => {
    const standing = facts.inForce(kept.facts);
    const answered = new Set(
      standing.flatMap(({ type, data }) =>
        type === 'OfferMade' || type === 'ReferralDeclined' ? [data.providerId] : [],
      ),
    );
    return openWindows(standing).filter(({ item }) => !answered.has(item));
  },
  moment: ({ deadline: dueAt }) => ({ dueAt, restsOn: [] }),
});
