import { meaning, says, type Saying } from '#platform/gateway';
import type { ToldOfReferral } from './told-of-referral.ts';

export const offerTerms = says.shape('OfferTerms', {
  startsOn: says.date(),
  sessionsPerWeek: says.int(10),
  weeklyPrice: meaning(says.int(32_500), 'In pence.'),
});
type OfferTerms = Saying<typeof offerTerms>;

export function offerOf({ answers }: ToldOfReferral, providerId: string): OfferTerms | null {
  const fact = answers[providerId];
  if (fact?.type !== 'OfferMade') return null;
  const { startsOn, sessionsPerWeek, weeklyPrice } = fact.data;
  return { startsOn, sessionsPerWeek, weeklyPrice };
}
