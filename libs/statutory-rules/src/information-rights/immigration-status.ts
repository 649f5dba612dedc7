import { apply, civilDate, dateInWords, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { IMMIGRATION_USES, immigrationRule, type ImmigrationUse } from './data/immigration-law.ts';

const READERS = ['care-placement officer', 'another'] as const;

/**
 * Whether a child's immigration status, no recourse to public funds included, may be used for something: it never bears on
 * section 19 or section 20, and is read by care-placement officers for a care placement alone. Domain reference 0a.
 * Unverified: see its data. Looked up on the day.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function mayUseImmigrationStatus(
  use: ImmigrationUse,
  by: (typeof READERS)[number],
  on: IsoDate,
): Application<boolean> {
  oneOf(use, IMMIGRATION_USES, 'use');
  oneOf(by, READERS, 'by');
  return apply(immigrationRule, civilDate(on, 'on'), { use, by, on }, ({ uses }) => {
    const result = uses.includes(use) && by === 'care-placement officer';
    const only = 'care-placement officers read it, for a care placement alone';
    const sentence = `On ${dateInWords(on)} a child’s immigration status ${result ? 'may' : 'may not'} be used for ${use}: ${only}.`;
    return { result, sentence };
  });
}
