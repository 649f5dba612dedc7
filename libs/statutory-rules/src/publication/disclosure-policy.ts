import { demand, oneOf, wholeNumber } from '../foundation/index.ts';
import type { DisclosurePolicy } from './data/publication-law.ts';

/** @throws InvalidInput `not-a-whole-number`, `not-yes-or-no`, `not-one-of` */
export function checkPolicy(policy: DisclosurePolicy): void {
  wholeNumber(policy.smallestCountShown, 'smallestCountShown', 2);
  wholeNumber(policy.roundCountsTo, 'roundCountsTo', 1);
  wholeNumber(policy.leastCountForPercentage, 'leastCountForPercentage');
  yesOrNo(policy.secondary, 'secondary');
  oneOf(policy.sumOfSmallCounts, ['allowed', 'blocked'], 'sumOfSmallCounts');
}

/** @throws InvalidInput `not-yes-or-no` */
export const yesOrNo = (value: boolean, field: string): void =>
  demand(typeof value === 'boolean', field, 'not-yes-or-no', 'must be true or false');
