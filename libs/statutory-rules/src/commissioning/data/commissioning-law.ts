import { rule, type IsoDate } from '../../foundation/index.ts';

/** Settings of agreements, not law with a commencement: they hold on every date that the product knows. */
const ALWAYS: IsoDate = '1900-01-01';

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

export interface ScoringFacts {
  /** Stored with each competition. */
  readonly formulaId: string;
  /** Percent, together 100. */
  readonly weights: Readonly<{ quality: number; price: number }>;
  readonly places: number;
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
      source: 'the weights from seed 003 (50 % quality, 50 % price); the usual relative formula (domain reference 7.5)',
      mark: 'confirmed',
      unverified: ['The formula: price points relative to the lowest compliant price'],
      facts: { formulaId: 'relative-to-lowest-price', weights: { quality: 50, price: 50 }, places: 2 },
    },
  ],
});

export const commissioningRules = [responseWindowRule, qualityPriceRule];
