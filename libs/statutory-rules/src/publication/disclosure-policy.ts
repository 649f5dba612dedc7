import { demand, oneOf, wholeNumber } from '../foundation/index.ts';
import type { DisclosurePolicy } from './data/publication-law.ts';

/** @throws InvalidInput `not-a-whole-number`, `not-yes-or-no`, `not-one-of` */
export function checkPolicy(policy: DisclosurePolicy): void {
  wholeNumber(policy.threshold, 'threshold', 2);
  wholeNumber(policy.roundTo, 'roundTo', 1);
  wholeNumber(policy.leastDenominator, 'leastDenominator');
  yesOrNo(policy.secondary, 'secondary');
  oneOf(policy.sumOfSmallCounts, ['allowed', 'blocked'], 'sumOfSmallCounts');
}

/** @throws InvalidInput `not-yes-or-no` */
export const yesOrNo = (value: boolean, field: string): void =>
  demand(typeof value === 'boolean', field, 'not-yes-or-no', 'must be true or false');
