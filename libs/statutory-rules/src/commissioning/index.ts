export { pounds, withinApprovalLimit, type ApprovalLimit } from './approval-limit.ts';
export * from './bars-to-award.ts';
export * from './data/commissioning-law.ts';
export { fixedPrice, packagePrice, type Criterion, type Exclusion, type Offer, type PackagePrice } from './offers.ts';
export * from './quality-price.ts';
export { type ScoredOffer, type TieRule } from './ranking.ts';
export * from './response-figures.ts';
export { responseDeadline, responseTiming, type ResponseTerms, type ResponseTiming } from './response-window.ts';
