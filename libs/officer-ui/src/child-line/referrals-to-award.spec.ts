import { expect, it } from '@jest/globals';
import type { Fact } from './line-types.ts';
import { referralsToAward } from './referrals-to-award.ts';

const fact = (type: Fact['type'], id: string, weeklyPrice = 45_000) =>
  ({ type, recordedIn: { record: 'referral', id }, data: { weeklyPrice } }) as unknown as Fact;
const limit = {
  role: 'sen-officer',
  called: 'SEN officer',
  pence: 45_000,
  from: '2025-09-01',
  source: 'Scheme',
} as const;
const toAward = (facts: readonly Fact[], role = 'sen-officer') =>
  referralsToAward(facts, { names: { approvalLimits: () => [limit] }, actor: { role }, today: '2026-01-12' });

it('are those with an offer, each once, until one is taken or the referral is withdrawn', () => {
  const offered = [fact('OfferMade', 'r1'), fact('OfferMade', 'r1'), fact('OfferMade', 'r2')];
  expect(toAward([...offered, fact('ReferralSubmitted', 'r3')]).map(({ referralId }) => referralId)).toEqual([
    ...['r1', 'r2'],
  ]);
  expect(toAward([...offered, fact('ReferralAwarded', 'r1'), fact('ReferralWithdrawn', 'r2')])).toEqual([]);
});

it('are the reader’s where an offer is within what they may approve', () => {
  const dear = fact('OfferMade', 'r1', 45_001);
  expect(toAward([dear])).toEqual([{ referralId: 'r1', offers: 1, mine: false }]);
  expect(toAward([dear, fact('OfferMade', 'r1')])).toEqual([{ referralId: 'r1', offers: 2, mine: true }]);
  expect(toAward([fact('OfferMade', 'r1')], 'team-manager')).toEqual([{ referralId: 'r1', offers: 1, mine: false }]);
});
