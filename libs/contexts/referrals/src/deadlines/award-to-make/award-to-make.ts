import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { OfferMade, ReferralDeclined } from '../../referral/referral.events.ts';
import { windowEvents } from '../open-windows.ts';

const events = [...windowEvents, OfferMade, ReferralDeclined] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** Every provider has answered, or its hours are over; `weekly` what each offer costs, in pence, the lowest first. */
export type AwardToMake = Readonly<{
  item: 'award';
  answeredAt: Instant;
  asked: number;
  weekly: readonly number[];
}>;

/**
 * A referral on which no answer is awaited any more, and nobody has decided: one of its offers is taken, or, where there is
 * none, the child is referred elsewhere. No rule says by when: it waits from the moment at which the last answer was to come.
 */
export const awardToMake = deadline({
  name: 'award-to-make',
  version: 1,
  events,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): AwardToMake[] => {
    const standing = facts.inForce(kept.facts);
    if (standing.some(({ type }) => type === 'ReferralAwarded' || type === 'ReferralWithdrawn')) return [];
    const [answers, closed] = [new Map<string, Instant>(), new Map<string, Instant>()];
    const weekly: number[] = [];
    for (const { type, data } of standing) {
      if (type === 'OfferMade' || type === 'ReferralDeclined') answers.set(data.providerId, data.receivedAt);
      if (type === 'ResponseWindowClosed') closed.set(data.providerId, data.deadline);
      if (type === 'OfferMade') weekly.push(data.weeklyPrice);
    }
    const windows = standing.flatMap((fact) => (fact.type === 'ResponseWindowOpened' ? [fact.data] : []));
    // Of one whose deadline moved, the closing of the former deadline says nothing.
    const over = windows.map(({ providerId, deadline: until }) => {
      const answered = answers.get(providerId);
      if (answered !== undefined) return answered < until ? answered : until;
      return closed.get(providerId) === until ? until : null;
    });
    const told = over.filter((each) => each !== null).toSorted();
    const answeredAt = told.at(-1);
    if (answeredAt === undefined || told.length < windows.length) return [];
    return [{ item: 'award', answeredAt, asked: windows.length, weekly: weekly.toSorted((a, b) => a - b) }];
  },
  moment: ({ answeredAt }) => ({ dueAt: answeredAt, restsOn: [] }),
});
