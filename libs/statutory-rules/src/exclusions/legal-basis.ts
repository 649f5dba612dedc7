import { apply, civilDate, dateInWords, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { LEGAL_BASES, legalBasisRule, type LegalBasis } from './data/legal-basis-law.ts';

/**
 * Whether provision on a legal basis is counted as alternative provision, or apart from it. Guidance of February 2025;
 * domain reference 3.1. Looked up on `on`; a gap before the guidance.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function isAlternativeProvision(legalBasis: LegalBasis, on: IsoDate): Application<boolean> {
  oneOf(legalBasis, LEGAL_BASES, 'legalBasis');
  return apply(legalBasisRule, civilDate(on, 'on'), { legalBasis, on }, ({ words, countedApart }) => {
    const result = !countedApart.includes(legalBasis);
    const how = result ? 'alternative provision' : 'not alternative provision, counted apart';
    return { result, sentence: `${words[legalBasis]} on ${dateInWords(on)}: ${how}.` };
  });
}
