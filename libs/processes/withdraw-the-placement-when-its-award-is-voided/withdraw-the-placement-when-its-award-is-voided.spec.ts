import { it } from '@jest/globals';
import { factId, processSpecification } from '#platform/testing';
import { WithdrawThePlacementWhenItsAwardIsVoided } from './withdraw-the-placement-when-its-award-is-voided.ts';

const given = processSpecification(new WithdrawThePlacementWhenItsAwardIsVoided());
const about = { childId: 'c1', referralId: 'r1' };
const awarded = { type: 'ReferralAwarded', about, data: { providerId: 'p2', offer: 'o1', late: false } } as const;
const voided = { type: 'ReferralAwardedVoided', about, data: { original: factId(0) } } as const;

it('withdraws the placement of the award that was voided, at the provider that had it', () =>
  given(awarded)
    .when(voided)
    .then(['WithdrawPlacement', { childId: 'c1', referralId: 'r1', providerId: 'p2', awardEventId: factId(0) }]));

it('removes what the award opened, once it was removed as another child’s, voided before or not', () => {
  const data = { original: factId(0), whose: 'another-child', entries: [factId(0)] } as const;
  const removed = { type: 'ReferralEntryRemoved', about, data } as const;
  const proposal = { childId: 'c1', referralId: 'r1', providerId: 'p2', awardEventId: factId(0) };
  const removal = ['RemoveProposal', { ...proposal, whose: 'another-child' }] as const;
  given(awarded).when(removed).then(removal);
  given(awarded, voided).when(removed).then(removal);
});

it('does nothing where another entry of the referral is removed', () => {
  const data = { original: factId(7), whose: 'another-child', entries: [factId(7)] } as const;
  given().when({ type: 'ReferralEntryRemoved', about, data }).then();
});

it('does nothing at the award, and waits for no moment', () => {
  given().when(awarded).then();
  given(awarded).wakesAt(null);
});
