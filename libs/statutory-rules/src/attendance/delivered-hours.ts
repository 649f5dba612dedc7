import {
  apply,
  demand,
  fraction,
  hoursInWords,
  minutes,
  oneOf,
  percentage,
  type Application,
  type Fraction,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';
import { CANCELLED_HOURS, deliveredHoursRule, type CancelledHours } from './data/absence-law.ts';

/** All hours that the commission put in the timetable, and how many of them the provider cancelled. */
export type CommissionedHours = Readonly<{ scheduled: Minutes; cancelledByProvider: Minutes }>;

/**
 * Hours delivered over hours commissioned: null where none were; may pass 1. Hours that the provider cancelled stay in the
 * denominator, by default. A measure of the council's own, apart from the statutory percentage. Domain reference 1.5.
 * Looked up on the last day of the period.
 * @param own a council's own rule for hours that the provider cancelled; by default that of the day
 * @throws InvalidInput `not-a-whole-number`, `more-than-scheduled`, `not-one-of`
 */
export function deliveredAgainstCommissioned(
  delivered: Minutes,
  commissioned: CommissionedHours,
  on: IsoDate,
  own: CancelledHours | null = null,
): Application<Fraction | null> {
  minutes(delivered, 'delivered');
  const scheduled = minutes(commissioned.scheduled, 'commissioned.scheduled');
  const cancelled = minutes(commissioned.cancelledByProvider, 'commissioned.cancelledByProvider');
  const within = cancelled <= scheduled;
  demand(within, 'commissioned.cancelledByProvider', 'more-than-scheduled', 'must not be more than was scheduled');
  if (own !== null) oneOf(own, CANCELLED_HOURS, 'own');
  return apply(deliveredHoursRule, on, { delivered, commissioned, cancelled: own }, (stated) => {
    const rule = own ?? stated.cancelled;
    const counted = minutes(rule === 'counted' ? scheduled : scheduled - cancelled);
    if (counted === 0) return { result: null, sentence: `${nothing(scheduled)}: there is no figure.` };
    const result = fraction(delivered, counted);
    const and = cancelled === 0 ? '' : `, ${hoursInWords(cancelled)} cancelled by the provider ${rule}`;
    const sentence = `Delivered ${hoursInWords(delivered)} of ${hoursInWords(counted)} commissioned (${percentage(result)} %)${and}. This is not the statutory attendance percentage.`;
    return { result, sentence };
  });
}

const nothing = (scheduled: Minutes) =>
  scheduled === 0 ? 'No hours were commissioned' : 'The provider cancelled all hours commissioned, which are left out';
