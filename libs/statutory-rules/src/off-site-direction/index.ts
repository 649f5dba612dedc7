export * from './data/off-site-law.ts';
export * from './off-site-notice.ts';
export * from './off-site-power.ts';
export * from './off-site-reviews.ts';
