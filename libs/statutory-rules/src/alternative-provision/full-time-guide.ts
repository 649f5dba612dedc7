import { demand, inForceOn, minutes, wholeNumber, type Basis, type IsoDate } from '../foundation/index.ts';
import { fullTimeGuideRule, type FullTimeLimits } from './data/registration-law.ts';

/**
 * The guide to full-time hours on a day, or the council's own, with the rule to name. Domain reference 4.1, 4.3.
 * @throws InvalidInput `not-a-civil-date`, `warns-above-full-time`, `not-a-whole-number`
 */
export function guideOn(
  on: IsoDate,
  own: FullTimeLimits | null,
): { readonly facts: FullTimeLimits; readonly basis: Basis } {
  const { facts, basis } = inForceOn(fullTimeGuideRule, on);
  if (own === null) return { facts, basis };
  const below =
    minutes(own.warnFromMinutes, 'warnFromMinutes') <= minutes(own.fullTimeAboveMinutes, 'fullTimeAboveMinutes');
  demand(below, 'warnFromMinutes', 'warns-above-full-time', 'must not be above the full-time hours');
  wholeNumber(own.rollConfirmedMonths, 'rollConfirmedMonths', 1);
  return { facts: own, basis };
}
