import { expect, it } from '@jest/globals';
import type { Fact } from './line-types.ts';
import { referralsToAward } from './referrals-to-award.ts';

const fact = (type: Fact['type'], id: string) => ({ type, recordedIn: { record: 'referral', id } }) as Fact;

it('are those with an offer, each once, until one is taken or the referral is withdrawn', () => {
  const offered = [fact('OfferMade', 'r1'), fact('OfferMade', 'r1'), fact('OfferMade', 'r2')];
  expect(referralsToAward([...offered, fact('ReferralSubmitted', 'r3')])).toEqual(['r1', 'r2']);
  expect(referralsToAward([...offered, fact('ReferralAwarded', 'r1'), fact('ReferralWithdrawn', 'r2')])).toEqual([]);
});
