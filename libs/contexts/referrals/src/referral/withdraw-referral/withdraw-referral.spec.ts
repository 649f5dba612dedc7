import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { awarded, bridge, filledIn, inCirculation, offered, referralId, withdrawn } from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { WithdrawReferral, withdrawReferral } from './withdraw-referral.ts';

const withdraw = asked(WithdrawReferral, { referralId, reason: 'need-changed', note: null });

describe('Withdrawing a referral', () => {
  const given = specification(referralStream, withdrawReferral);

  it('ends it with its reason', () =>
    given(...inCirculation)
      .when(withdraw)
      .then(withdrawn));

  it('ends what was only filled in, which nobody was asked', () => given(filledIn()).when(withdraw).then(withdrawn));

  it.each([
    ['of what was never filled in', [], 'not-submitted'],
    ['twice', [...inCirculation, withdrawn], 'already-withdrawn'],
    ['twice before it was sent out', [filledIn(), withdrawn], 'already-withdrawn'],
    ['once it was awarded', [...inCirculation, offered(bridge), awarded(bridge, factId(3))], 'already-awarded'],
  ] as const)('is refused %s', (_, facts, reason) =>
    given(...facts)
      .when(withdraw)
      .refused(reason),
  );
});
