import { Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar, Closure } from '../calendar.ts';
import { checkClosure } from '../closure-checked.ts';

export class RecordClosure extends Command<
  Omit<Closure, 'to'> & Readonly<{ to?: CivilDate | undefined; calendarId: string }>
> {
  static readonly act = 'keep-the-calendars';
}

/** On days of a term no pupil comes: told ahead, or on the day, or late. */
export function recordClosure(
  { data: { from, to, because } }: RecordClosure,
  calendar: Calendar,
): Draft<CalendarEvent> {
  const closure = { from, to: to ?? from, because };
  checkClosure(closure, calendar);
  return { type: 'ClosureRecorded', data: closure };
}
