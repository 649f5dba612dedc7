import { dataSymbolsRule, smallNumbersRule } from './data/publication-law.ts';

export * from './data/publication-law.ts';
export * from './shown-percentage.ts';
export * from './small-numbers.ts';
export { type Mask } from './suppression.ts';

export const publicationRules = [smallNumbersRule, dataSymbolsRule];
