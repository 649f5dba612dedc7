import { instantOf } from '#platform/time';
import { checkedBy } from './checked-by.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UTC_OR_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** A day that exists, `2026-06-26`: no week dates, no times, no 30 February. */
export const isCivilDate = (value: unknown): boolean =>
  typeof value === 'string' && DATE.test(value) && isInstant(`${value}T00:00:00Z`);

/** A moment with its offset, `2026-03-27T16:00:00Z`. */
export const isInstant = (value: unknown): boolean => {
  if (typeof value !== 'string' || !UTC_OR_OFFSET.test(value)) return false;
  try {
    return instantOf(value).length > 0;
  } catch {
    return false;
  }
};

export const IsCivilDate = (words = 'Enter a real date, such as 2026-06-26'): PropertyDecorator =>
  checkedBy('isCivilDate', { type: 'string', format: 'date' }, isCivilDate, words);

export const IsInstant = (words = 'Enter a moment with its offset, such as 2026-03-27T16:00:00Z'): PropertyDecorator =>
  checkedBy('isInstant', { type: 'string', format: 'date-time' }, isInstant, words);
