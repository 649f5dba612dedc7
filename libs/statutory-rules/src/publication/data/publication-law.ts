import { rule, type IsoDate } from '../../foundation/index.ts';

const ALWAYS: IsoDate = '1900-01-01';

/** How figures are protected for one audience. */
export interface DisclosurePolicy {
  /** Counts from 1 to below it are suppressed. */
  readonly threshold: number;
  /** Shown counts are rounded to a multiple of it, half up; 1 = not rounded. */
  readonly roundTo: number;
  readonly secondary: boolean;
  /** `blocked`: a line whose shown total gives away the sum of small counts alone is not published. */
  readonly sumOfSmallCounts: 'allowed' | 'blocked';
  /** Percentages of fewer than so many are suppressed. */
  readonly leastDenominator: number;
}

export const smallNumbersRule = rule<DisclosurePolicy>({
  id: 'publication.small-numbers',
  title: 'Small numbers in what leaves the council',
  versions: [
    {
      version: 'design default',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 8.4: there is no single DfE threshold, so a policy for each audience; symbols [H9]',
      mark: 'confirmed',
      facts: { threshold: 5, roundTo: 1, secondary: true, sumOfSmallCounts: 'allowed', leastDenominator: 10 },
    },
  ],
});
