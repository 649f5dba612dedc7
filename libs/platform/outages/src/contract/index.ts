export * from './outages.ts';
