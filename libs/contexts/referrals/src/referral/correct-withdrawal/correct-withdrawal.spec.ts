import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { filledIn, inCirculation, referralId, withdrawalVoided, withdrawn } from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { CorrectWithdrawal, correctWithdrawal } from './correct-withdrawal.ts';

const correct = asked(CorrectWithdrawal, {
  ...{ referralId, withdrawnBecause: 'moved-away', note: 'To Leeds', reason: 'a slip' },
});

describe('Correcting why a referral was withdrawn', () => {
  const given = specification(referralStream, correctWithdrawal);

  it.each([
    ['went out', inCirculation],
    ['never went out', [filledIn()]],
  ])('says the reason and the note anew of one that %s', (_, facts) =>
    given(...facts, withdrawn)
      .when(correct)
      .then({
        type: 'ReferralWithdrawnCorrected',
        data: { original: factId(facts.length), now: { reason: 'moved-away' } },
        personal: { note: 'To Leeds', reason: 'a slip' },
      }),
  );

  it.each([
    ['of what is open', inCirculation],
    ['once the withdrawal is voided', [...inCirculation, withdrawn, withdrawalVoided(factId(3))]],
  ])('is refused %s', (_, facts) =>
    given(...facts)
      .when(correct)
      .refused('not-withdrawn'),
  );
});
