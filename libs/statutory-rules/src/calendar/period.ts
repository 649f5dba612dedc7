import { wholeNumber } from '../foundation/index.ts';
import { checkedOneOffs, NO_ONE_OFFS, type OneOffHolidays } from './bank-holidays.ts';
import type { HolidaysOf } from './listed-holidays.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** A length of time as the law writes it. The unit is part of it, so that units cannot be mixed. */
export type Period =
  | Readonly<{ unit: 'calendar day' | 'week' | 'month'; count: number }>
  | Readonly<{ unit: 'working day'; count: number; oneOffs: OneOffHolidays; where: HolidaysOf }>
  | Readonly<{ unit: 'school day'; count: number; calendar: SchoolCalendar }>;

const atLeastOne = (count: number) => wholeNumber(count, 'count', 1);

/** Each of these throws InvalidInput `not-a-whole-number` unless the count is a whole number, 1 or more. */
export const calendarDays = (count: number): Period => ({ unit: 'calendar day', count: atLeastOne(count) });
export const weeks = (count: number): Period => ({ unit: 'week', count: atLeastOne(count) });
export const months = (count: number): Period => ({ unit: 'month', count: atLeastOne(count) });

/**
 * Not Saturday, Sunday or a bank holiday: of England, or of any part of the United Kingdom.
 * @throws InvalidInput `not-a-civil-date` of a one-off too
 */
export const workingDays = (
  count: number,
  oneOffs: OneOffHolidays = NO_ONE_OFFS,
  where: HolidaysOf = 'England',
): Period => ({
  unit: 'working day',
  count: atLeastOne(count),
  oneOffs: checkedOneOffs(oneOffs),
  where,
});

/** Days with a session at the school whose calendar this is: for an exclusion, the excluding school's. */
export const schoolDays = (count: number, calendar: SchoolCalendar): Period => ({
  unit: 'school day',
  count: atLeastOne(count),
  calendar,
});
