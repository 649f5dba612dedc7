import { isCivilDate, isDayOfCalendar, momentIn } from '#platform/time';
import { checkedBy } from './checked-by.ts';

const UTC_OR_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
const OUTSIDE = 'Check the year: a date here lies between 1900 and 2199';

/** A moment with its offset, `2026-03-27T16:00:00Z`. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && UTC_OR_OFFSET.test(value) && momentIn(value) !== null;

/** A day that exists, `2026-06-26`: no week dates, no times, no 30 February. */
export const IsCivilDate = (words = 'Enter a real date, such as 2026-06-26'): PropertyDecorator =>
  checkedBy('isCivilDate', { type: 'string', format: 'date' }, isCivilDate, (value) =>
    isDayOfCalendar(value) ? OUTSIDE : words,
  );

export const IsInstant = (words = 'Enter a moment with its offset, such as 2026-03-27T16:00:00Z'): PropertyDecorator =>
  checkedBy('isInstant', { type: 'string', format: 'date-time' }, isMoment, () => words);
