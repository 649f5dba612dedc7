import {
  apply,
  fraction,
  hoursInWords,
  minutes,
  percentage,
  type Application,
  type Fraction,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';
import { deliveredHoursRule } from './data/absence-law.ts';

/**
 * Hours delivered over hours commissioned: null where none were commissioned; may pass 1. Hours that the provider
 * cancelled stay in the denominator. A council's own measure, apart from the statutory percentage. Domain reference 1.5.
 * Looked up on the last day of the period.
 * @throws InvalidInput `not-a-whole-number`
 */
export function deliveredAgainstCommissioned(
  delivered: Minutes,
  commissioned: Minutes,
  on: IsoDate,
): Application<Fraction | null> {
  minutes(delivered, 'delivered');
  minutes(commissioned, 'commissioned');
  return apply(deliveredHoursRule, on, { delivered, commissioned }, () => {
    if (commissioned === 0) return { result: null, sentence: 'No hours were commissioned: there is no figure.' };
    const result = fraction(delivered, commissioned);
    const sentence = `Delivered ${hoursInWords(delivered)} of ${hoursInWords(commissioned)} commissioned (${percentage(result)} %). This is not the statutory attendance percentage.`;
    return { result, sentence };
  });
}
