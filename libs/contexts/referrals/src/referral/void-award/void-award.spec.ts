import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { awarded, awardVoided, bridge, inCirculation, offered, referralId } from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { VoidAward, voidAward } from './void-award.ts';

const voided = asked(VoidAward, { referralId, reason: 'wrong provider chosen' });
const award = [...inCirculation, offered(bridge), awarded(bridge, factId(3))] as const;

describe('Voiding an award', () => {
  const given = specification(referralStream, voidAward);

  it('names the award', () =>
    given(...award)
      .when(voided)
      .then(awardVoided(factId(4))));

  it.each([
    ['before there is one', inCirculation],
    ['twice', [...award, awardVoided(factId(4))]],
  ])('is refused %s', (_, facts) =>
    given(...facts)
      .when(voided)
      .refused('not-awarded'),
  );
});
