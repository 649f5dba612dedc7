import { coronavirusRule } from './data/coronavirus-law.ts';
import {
  ehcpReviewRule,
  ehcpUnderFiveRule,
  firstPlanRule,
  phaseTransferRule,
  planMoveRule,
} from './data/ehc-plan-law.ts';
import { planRightsRules } from './data/plan-rights-law.ts';

export * from './data/coronavirus-law.ts';
export * from './data/ehc-plan-law.ts';
export * from './data/plan-rights-law.ts';
export * from './final-plan.ts';
export * from './first-plan.ts';
export * from './next-review.ts';
export * from './phase-transfer.ts';
export * from './plan-end.ts';
export * from './plan-move.ts';
export * from './plan-rights.ts';
export * from './plan-review-clocks.ts';

export const ehcPlanRules = [
  ehcpReviewRule,
  ehcpUnderFiveRule,
  phaseTransferRule,
  firstPlanRule,
  planMoveRule,
  coronavirusRule,
  ...planRightsRules,
];
