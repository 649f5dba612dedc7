import type { LineFacts } from '#pure/oversight';
import { isWithin, limitOf } from '#pure/referrals';
import type { CivilDate } from '#platform/time';
import type { Actor, Names } from '../words/wording.ts';
import type { Fact } from './line-types.ts';

/** `mine`: at least one of its offers is the reader’s to approve. */
export type ToAward = Readonly<{ referralId: string; offers: number; mine: boolean }>;
type Reader = Readonly<{
  names: Pick<Names, 'approvalLimits'>;
  actor: Pick<Actor, 'role' | 'ownRole'>;
  today: CivilDate;
}>;

/** Referrals with an offer that nobody has taken yet. */
export function referralsToAward(
  facts: readonly Pick<Fact, 'type' | 'recordedIn' | 'data'>[],
  { names, actor, today }: Reader,
): readonly ToAward[] {
  const of = (...types: readonly Fact['type'][]) => facts.filter(({ type }) => types.includes(type));
  const over = new Set(of('ReferralAwarded', 'ReferralWithdrawn').map(({ recordedIn }) => recordedIn.id));
  const own = limitOf(names.approvalLimits?.(today) ?? [], actor);
  const isMine = ({ data }: Pick<Fact, 'data'>) => isWithin((data as LineFacts['OfferMade']['data']).weeklyPrice, own);
  const offers = Map.groupBy(of('OfferMade'), ({ recordedIn }) => recordedIn.id);
  return [...offers]
    .filter(([referralId]) => !over.has(referralId))
    .map(([referralId, made]) => ({ referralId, offers: made.length, mine: made.some(isMine) }));
}
