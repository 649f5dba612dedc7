export * from './data/commissioning-law.ts';
export { packagePrice, type Criterion, type Exclusion, type Offer } from './offers.ts';
export * from './quality-price.ts';
export * from './response-window.ts';
