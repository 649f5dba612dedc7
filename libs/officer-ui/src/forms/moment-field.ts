import { londonDate, londonMoment, londonWallClock, type CivilDate, type Instant } from '#platform/time';
import { fieldsOf, text } from './date-fields.ts';
import type { Field } from './form-field.ts';
import { day, line } from './plain-fields.ts';

const timeOf = (name: string): string => `${name}-time`;

/** A moment that lies behind: its day, and the time on the clock in London. @param called its day, at the start of a sentence */
export function moment(label: string, called: string): Field {
  const on = day(label, { past: true, called });
  const at = line('At what time?', { hint: 'For example, 4:05pm or 16:05', width: 5 });
  return {
    ...on,
    isEmpty: (given, name) => text(given, timeOf(name)) === '' && on.isEmpty!(given, name),
    read: (given, name, today) => {
      const { value, ...read } = on.read(given, name, today);
      const clock = clockIn(text(given, timeOf(name)));
      // What a program is told of a moment that it left out is no word for an officer.
      if (value === undefined && !read.faults?.length)
        return { value, faults: [{ text: 'Enter the day and the time', at: `${name}-day` }] };
      if (value === undefined) return { value, ...read };
      if (clock === null)
        return { value: undefined, faults: [{ text: 'Enter a real time, such as 4:05pm', at: timeOf(name) }] };
      return { value: londonMoment(value as CivilDate, clock) };
    },
    shown: (given, name, faults) => ({
      ...{ kind: 'together', name, error: null },
      fields: [on.shown(given, name, faults), at.shown(given, timeOf(name), faults)],
    }),
  };
}

/** `4:05pm`, `4pm`, `16:05` as `16:05`; null of anything else. */
export function clockIn(typed: string): string | null {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/.exec(typed.toLowerCase()) ?? ([] as readonly undefined[]);
  if (hours === undefined || Number(minutes) > 59) return null;
  const hour = Number(hours);
  if (half === undefined) return hour > 23 || !/[:.]/.test(typed) ? null : `${hours.padStart(2, '0')}:${minutes}`;
  if (hour < 1 || hour > 12) return null;
  return `${String((hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

/** For `asItStands`. */
export const oneMoment = (instant: Instant): Readonly<Record<string, string>> => ({
  ...fieldsOf(londonDate(instant)),
  time: londonWallClock(instant).slice(11, 16),
});
