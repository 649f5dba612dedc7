import { counted } from '#statutory-rules';
import { londonDate, type Instant } from '#platform/time';
import { clockWords, weekdayWords } from './times.ts';

const MINUTE = 60_000;
const [HOUR, DAY] = [60, 60 * 24];

/** `2 days 4 hours`, `3 hours 5 minutes`, `35 minutes`: from one moment to a later one, and never more than it is. */
export function lengthWords(from: Instant, to: Instant): string {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE);
  if (minutes < 1) return 'less than a minute';
  const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR];
  const parts = days > 0 ? [part(days, 'day'), part(hours, 'hour')] : [part(hours, 'hour'), part(rest, 'minute')];
  return parts.filter((each) => each !== null).join(' ');
}

const part = (count: number, of: string): string | null => (count === 0 ? null : counted(count, of));

/** `2:15pm on Tuesday 17 November 2026`: a moment until which somebody has time, on the clock in London. */
export const clockAndDay = (moment: Instant): string => `${clockWords(moment)} on ${weekdayWords(londonDate(moment))}`;
