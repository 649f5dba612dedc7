import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { CorrectAward, correctAward } from './correct-award.ts';

const { awardCorrected, awarded, awardVoided, bridge, inCirculation, offered, referralId, tooLate } = past;
const correct = (lateReason: string | null = null) =>
  asked(CorrectAward, { referralId, reasoning: 'Nearest', lateReason, reason: 'a slip of the pen' });
const onTime = [...inCirculation, offered(bridge), awarded(bridge, factId(3))] as const;
const late = [...inCirculation, offered(bridge, tooLate, true), awarded(bridge, factId(3), 'None else')] as const;

describe('Correcting the reasons of an award', () => {
  const given = specification(referralStream, correctAward);

  it('says them anew, and nothing else', () =>
    given(...onTime)
      .when(correct('Not asked for'))
      .then(awardCorrected(factId(4), bridge, { offer: factId(3), reasoning: 'Nearest' })));

  it('says anew why a late offer was considered', () =>
    given(...late)
      .when(correct('The only one near'))
      .then(
        awardCorrected(factId(4), bridge, {
          ...{ offer: factId(3), late: true, reasoning: 'Nearest', lateReason: 'The only one near' },
        }),
      ));

  it.each([
    ['before there is an award', inCirculation, 'not-awarded'],
    ['once it is voided', [...onTime, awardVoided(factId(4))], 'not-awarded'],
    ['without a reason for a late offer', late, 'late-offer-needs-reason'],
  ] as const)('is refused %s', (_, facts, reason) =>
    given(...facts)
      .when(correct())
      .refused(reason),
  );
});
