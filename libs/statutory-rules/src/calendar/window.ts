import { Temporal } from 'temporal-polyfill';
import { recalled } from '#civil-time';
import {
  addDays,
  addElapsed,
  asInstant,
  clockTime,
  demand,
  instant,
  londonDate,
  londonInstant,
  inForceOn,
  temporalInstant,
  type Basis,
  type ClockTime,
  type Instant,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';
import { checkedOneOffs, NO_ONE_OFFS, type OneOffHolidays } from './bank-holidays.ts';
import { workingHoursRule } from './data/calendar-law.ts';
import { isWorkingDay } from './working-days.ts';

export interface WorkingHours {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
  readonly oneOffs: OneOffHolidays;
}

/** The working hours that hold on a day where nobody states their own: 09:00 to 17:00 on working days (local default). */
export function workingHoursOn(on: IsoDate): { readonly hours: WorkingHours; readonly basis: Basis } {
  const { facts, basis } = inForceOn(workingHoursRule, on);
  return { hours: { ...facts, oneOffs: NO_ONE_OFFS }, basis };
}

/** How a window of hours is read: every hour, or only London's working hours. */
export type WindowReading = 'elapsed' | WorkingHours;

/**
 * The last moment of a window that opens at an instant; a moment equal to it is in time.
 * @throws InvalidInput `not-an-instant`, `not-a-time`, `closes-before-it-opens`, `not-a-civil-date`
 */
export function windowEnd(opened: Instant, length: Minutes, reading: WindowReading): Instant {
  if (reading === 'elapsed') return addElapsed(instant(opened, 'opened'), length);
  const { opens, closes } = reading;
  const oneOffs = checkedOneOffs(reading.oneOffs);
  demand(clockTime(opens) < clockTime(closes), 'working hours', 'closes-before-it-opens', 'must close after they open');
  let from = temporalInstant(opened, 'opened').epochMilliseconds;
  let left = length * MINUTE;
  for (let day = londonDate(opened); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, oneOffs)) continue;
    from = Math.max(from, londonMilliseconds(`${day}T${opens}`));
    const today = Math.max(0, londonMilliseconds(`${day}T${closes}`) - from);
    if (left <= today) return asInstant(Temporal.Instant.fromEpochMilliseconds(from + left));
    left -= today;
  }
}

const MINUTE = 60_000;

/** Of a time on London's clock: windows of many referrals meet the same openings and closings. */
const londonMilliseconds = recalled(5_000, (shown) => {
  const [day, time] = shown.split('T') as [IsoDate, ClockTime];
  return temporalInstant(londonInstant(day, time)).epochMilliseconds;
});
