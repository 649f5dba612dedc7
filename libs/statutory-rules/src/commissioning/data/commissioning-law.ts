import { ALWAYS, rule } from '../../foundation/index.ts';

export interface ResponseWindowFacts {
  readonly hours: number;
  readonly reading: 'elapsed' | 'working hours';
  readonly late: 'may be considered, with a reason' | 'not considered';
}

export const responseWindowRule = rule<ResponseWindowFacts>({
  id: 'referral.response-window',
  title: 'Time for a provider to answer a referral',
  versions: [
    {
      version: '72 hours',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'seed 000: "within 72 hours of receipt"; the unit is not said, elapsed by default (domain reference 7.4)',
      mark: 'confirmed',
      facts: { hours: 72, reading: 'elapsed', late: 'may be considered, with a reason' },
    },
  ],
});

/** Which offers an offer rate counts. */
export type OffersCounted = 'on time or late' | 'on time';

export const responseFiguresRule = rule<Readonly<{ offersCounted: OffersCounted }>>({
  id: 'referral.response-figures',
  title: 'Figures of the answers to referrals',
  versions: [
    {
      version: 'shares of what was sent',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'domain reference 7.4: response rate = on time ÷ sent; which offers an offer rate counts is not said, all by default',
      mark: 'confirmed',
      facts: { offersCounted: 'on time or late' },
    },
  ],
});

export interface ScoringFacts {
  /** Stored with each competition. */
  readonly formulaId: string;
  /** Percent, together 100. */
  readonly weights: Readonly<{ quality: number; price: number }>;
  readonly places: number;
  /** Whether the maximum of a pricing schedule, which is for individual placements, holds block bids too. */
  readonly maximumBindsBlocks: boolean;
}

export const qualityPriceRule = rule<ScoringFacts>({
  id: 'award.quality-price',
  title: 'Scoring of offers by quality and price',
  versions: [
    {
      version: 'relative to the lowest price',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source:
        'the weights from seed 003 (50 % quality, 50 % price), whose schedule is for individual placements; the usual relative formula (domain reference 7.1, 7.5)',
      mark: 'confirmed',
      unverified: ['The formula: price points relative to the lowest compliant price'],
      facts: {
        formulaId: 'relative-to-lowest-price',
        weights: { quality: 50, price: 50 },
        places: 2,
        maximumBindsBlocks: false,
      },
    },
  ],
});

export const commissioningRules = [responseWindowRule, responseFiguresRule, qualityPriceRule];
