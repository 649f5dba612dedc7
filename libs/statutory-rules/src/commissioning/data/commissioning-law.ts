import { ALWAYS, rule, type IsoDate } from '../../foundation/index.ts';

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
  /** Together 100. */
  readonly percentWeights: Readonly<{ quality: number; price: number }>;
  readonly decimalPlaces: number;
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
        percentWeights: { quality: 50, price: 50 },
        decimalPlaces: 2,
        maximumBindsBlocks: false,
      },
    },
  ],
});

/** What the officer’s own limit is stands in the council’s scheme, not here. */
export const approvalLimitRule = rule<Readonly<{ mayApproveTheLimitItself: boolean }>>({
  id: 'award.approval-limit',
  title: 'What an officer may approve',
  versions: [
    {
      version: 'up to the limit, and the limit itself',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'a council’s own scheme of delegation to officers; what nobody was given is not theirs to approve, and “up to” takes the limit itself in, by default',
      mark: 'confirmed',
      facts: { mayApproveTheLimitItself: true },
    },
  ],
});

/** Supported accommodation for young people of these ages, in completed years on the first day. */
export const accommodationRule = rule<Readonly<{ fromAge: number; toAge: number }>>({
  id: 'accommodation.registration',
  title: 'Ofsted registration of supported accommodation',
  versions: [
    {
      version: 'obligatory',
      from: '2023-10-28',
      to: null,
      standing: 'law',
      source: 'obligatory since 28 October 2023, running without it an offence: a bar to award (domain reference 0a)',
      mark: 'confirmed',
      facts: { fromAge: 16, toAge: 17 },
    },
  ],
});

export const purchasingSystemEndRule = rule<Readonly<{ lastDay: IsoDate }>>({
  id: 'procurement.dps-end',
  title: 'Last day of a dynamic purchasing system under the Regulations of 2015',
  versions: [
    {
      version: 'four years from the Procurement Act 2023',
      from: '2025-02-24',
      to: null,
      standing: 'law',
      source: 'a DPS under the 2015 Regulations ends at the latest on 23 February 2029 (domain reference 0a)',
      mark: 'confirmed',
      unverified: ['The Procurement Act live on 24 February 2025, and the last day of 23 February 2029'],
      facts: { lastDay: '2029-02-23' },
    },
  ],
});

export const commissioningRules = [
  responseWindowRule,
  responseFiguresRule,
  qualityPriceRule,
  approvalLimitRule,
  accommodationRule,
  purchasingSystemEndRule,
];
