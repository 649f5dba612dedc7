import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { awarded, bridge, inCirculation, offered, referralId, withdrawn } from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { WithdrawReferral, withdrawReferral } from './withdraw-referral.ts';

const withdraw = asked(WithdrawReferral, { referralId, reason: 'need-changed', note: null });

describe('Withdrawing a referral', () => {
  const given = specification(referralStream, withdrawReferral);

  it('ends it with its reason', () =>
    given(...inCirculation)
      .when(withdraw)
      .then(withdrawn));

  it.each([
    ['before it is submitted', [], 'not-submitted'],
    ['twice', [...inCirculation, withdrawn], 'already-withdrawn'],
    ['once it was awarded', [...inCirculation, offered(bridge), awarded(bridge, factId(3))], 'already-awarded'],
  ] as const)('is refused %s', (_, facts, reason) =>
    given(...facts)
      .when(withdraw)
      .refused(reason),
  );
});
