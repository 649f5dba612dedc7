import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { AwardReferral, awardReferral } from './award-referral.ts';

const { awarded, bridge, harbour, inCirculation, offered, referralId, tooLate } = past;
const award = (providerId: string, lateReason: string | null = null) =>
  asked(AwardReferral, { referralId, providerId, reasoning: 'Best value', lateReason });
const offeredOnTime = [...inCirculation, offered(bridge)];
const offeredLate = [...inCirculation, offered(bridge, tooLate, true)];
const lateOffersBarred = [
  past.submitted({ lateOffers: 'not-considered' }),
  past.sentTo(bridge),
  offered(bridge, tooLate, true),
];

describe('Awarding a referral', () => {
  const given = specification(referralStream, (command: AwardReferral, referral) =>
    awardReferral(command, referral, past.limits),
  );

  it('goes to one that offered', () =>
    given(...offeredOnTime)
      .when(award(bridge))
      .then(awarded(bridge, factId(3))));

  it('is refused where the record was closed since', () =>
    specification(referralStream, (command: AwardReferral, referral) =>
      awardReferral(command, referral, past.limits, true),
    )(...offeredOnTime)
      .when(award(bridge))
      .refused('record-closed'));

  it('goes to a late offer with the reason for it', () =>
    given(...offeredLate)
      .when(award(bridge, 'Nobody else offered'))
      .then(awarded(bridge, factId(3), 'Nobody else offered')));

  it('takes an offer as on time once the receipt is corrected', () =>
    given(...offeredLate, past.receiptCorrected(factId(1), bridge))
      .when(award(bridge))
      .then(awarded(bridge, factId(3), null, past.onTimeAfterAll)));

  it('keeps no reason for lateness where there was none', () =>
    given(...offeredOnTime)
      .when(award(bridge, 'Nobody else offered'))
      .then(awarded(bridge, factId(3))));

  it('may go to another once the first award was voided', () =>
    given(...offeredOnTime, offered(harbour), awarded(harbour, factId(4)), past.awardVoided(factId(5)))
      .when(award(bridge))
      .then(awarded(bridge, factId(3))));

  it.each([
    ['of what was never filled in', [], 'not-submitted'],
    ['before it is sent out', [past.filledIn()], 'not-sent'],
    ['withdrawn before it was sent out', [past.filledIn(), past.withdrawn], 'referral-withdrawn'],
    ['to one that has not answered', inCirculation, 'no-offer'],
    ['to one that declined', [...inCirculation, past.declined(bridge)], 'no-offer'],
    ['to one that did not receive it', [past.submitted(), past.sentTo(harbour)], 'no-offer'],
    ['to a late offer without a reason', offeredLate, 'late-offer-needs-reason'],
    ['to a late offer where the agreement bars it', lateOffersBarred, 'late-offer-not-considered'],
    ['twice', [...offeredOnTime, awarded(bridge, factId(3))], 'already-awarded'],
    ['after withdrawal', [...offeredOnTime, past.withdrawn], 'referral-withdrawn'],
  ] as const)('is refused %s', (_, facts, reason) =>
    given(...facts)
      .when(award(bridge))
      .refused(reason),
  );

  it('is refused beside the offer that costs more than one may approve', () =>
    given(...inCirculation, offered(bridge), past.offered(harbour, past.onTheDot, false, 45_001))
      .when(award(harbour))
      .refused('above-ones-limit', 'providerId'));
});
