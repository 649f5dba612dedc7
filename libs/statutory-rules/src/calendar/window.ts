import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addElapsed,
  asInstant,
  clockTime,
  demand,
  instant,
  londonDate,
  londonInstant,
  statedFacts,
  temporalInstant,
  type ClockTime,
  type Instant,
  type Minutes,
} from '../foundation/index.ts';
import { NO_ONE_OFFS, type OneOffHolidays } from './bank-holidays.ts';
import { workingHoursRule } from './data/calendar-law.ts';
import { isWorkingDay } from './working-days.ts';

export interface WorkingHours {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
  readonly oneOffs: OneOffHolidays;
}

/** 09:00 to 17:00 on working days (local default). */
export const WORKING_HOURS: WorkingHours = { ...statedFacts(workingHoursRule), oneOffs: NO_ONE_OFFS };

/** How a window of hours is read: every hour, or only London's working hours. */
export type WindowReading = 'elapsed' | WorkingHours;

/**
 * The last moment of a window that opens at an instant; a moment equal to it is in time.
 * @throws InvalidInput `not-an-instant`, `not-a-time`, `closes-before-it-opens`
 */
export function windowEnd(opened: Instant, length: Minutes, reading: WindowReading): Instant {
  if (reading === 'elapsed') return addElapsed(instant(opened, 'opened'), length);
  const { opens, closes, oneOffs } = reading;
  demand(clockTime(opens) < clockTime(closes), 'working hours', 'closes-before-it-opens', 'must close after they open');
  let from = temporalInstant(opened, 'opened').epochMilliseconds;
  let left = length * MINUTE;
  for (let day = londonDate(opened); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, oneOffs)) continue;
    from = Math.max(from, milliseconds(londonInstant(day, opens)));
    const today = Math.max(0, milliseconds(londonInstant(day, closes)) - from);
    if (left <= today) return asInstant(Temporal.Instant.fromEpochMilliseconds(from + left));
    left -= today;
  }
}

const MINUTE = 60_000;

const milliseconds = (moment: Instant) => temporalInstant(moment).epochMilliseconds;
