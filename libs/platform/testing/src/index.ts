export * from './specification.ts';
export { factId, recordedFacts, viewAfter } from './recorded-facts.ts';
