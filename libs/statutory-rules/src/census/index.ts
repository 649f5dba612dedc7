import { censusRule } from './data/census-law.ts';

export * from './census-day.ts';
export * from './data/census-law.ts';

export const censusRules = [censusRule];
