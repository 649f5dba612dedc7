import { demand } from './invalid-input.ts';
import type { Minutes } from './minutes.ts';

/** A time on the wall clock, `09:00` (24 hours). Compares with `<`. */
export type ClockTime = `${number}:${number}`;

/** @throws InvalidInput `not-a-time` unless `HH:MM` between 00:00 and 23:59 */
export function clockTime(text: string, field = 'time'): ClockTime {
  demand(/^([01]\d|2[0-3]):[0-5]\d$/.test(text), field, 'not-a-time', 'must be a time, written HH:MM');
  return text as ClockTime;
}

/** Minutes since midnight. */
export function minutesIntoDay(time: ClockTime): Minutes {
  const [hours, minutes] = clockTime(time).split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) as Minutes;
}

/** `2:05pm`, as every page and letter writes it; what is given beyond the minute stands before the half of the day. */
export function clockInWords(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}${time.slice(2)}${hour < 12 ? 'am' : 'pm'}`;
}
