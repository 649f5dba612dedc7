import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { OfferMade, ReferralDeclined } from '../../referral/referral.events.ts';
import { windowEvents } from '../open-windows.ts';

const events = [...windowEvents, OfferMade, ReferralDeclined] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/**
 * An offer came, or every provider has answered or let its hours pass: since when, and how many may still answer; `weekly`
 * what each offer costs, in pence, the lowest first.
 */
export type AwardToMake = Readonly<{
  item: 'award';
  answeredAt: Instant;
  asked: number;
  awaited: number;
  weekly: readonly number[];
}>;

/**
 * A referral of which nobody has decided, though one may: an offer may be taken once it is there, whoever may still answer;
 * and where none came, once no answer is awaited any more, the child is referred elsewhere. No rule says by when: it waits
 * from its first offer, or from the moment at which the last answer was to come.
 */
export const awardToMake = deadline({
  name: 'award-to-make',
  version: 2,
  events,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): AwardToMake[] => {
    const standing = facts.inForce(kept.facts);
    if (standing.some(({ type }) => type === 'ReferralAwarded' || type === 'ReferralWithdrawn')) return [];
    const [answers, closed] = [new Map<string, Instant>(), new Map<string, Instant>()];
    const offers = standing.flatMap((fact) => (fact.type === 'OfferMade' ? [fact.data] : []));
    for (const { type, data } of standing) {
      if (type === 'OfferMade' || type === 'ReferralDeclined') answers.set(data.providerId, data.receivedAt);
      if (type === 'ResponseWindowClosed') closed.set(data.providerId, data.deadline);
    }
    const windows = standing.flatMap((fact) => (fact.type === 'ResponseWindowOpened' ? [fact.data] : []));
    // Of one whose deadline moved, the closing of the former deadline says nothing.
    const over = windows.map(({ providerId, deadline: until }) => {
      const answered = answers.get(providerId);
      if (answered !== undefined) return answered < until ? answered : until;
      return closed.get(providerId) === until ? until : null;
    });
    const told = over.filter((each) => each !== null).toSorted();
    const awaited = windows.length - told.length;
    const answeredAt =
      offers.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? (awaited === 0 ? told.at(-1) : undefined);
    if (answeredAt === undefined || windows.length === 0) return [];
    const weekly = offers.map(({ weeklyPrice }) => weeklyPrice).toSorted((a, b) => a - b);
    return [{ item: 'award', answeredAt, asked: windows.length, awaited, weekly }];
  },
  moment: ({ answeredAt }) => ({ dueAt: answeredAt, restsOn: [] }),
});
