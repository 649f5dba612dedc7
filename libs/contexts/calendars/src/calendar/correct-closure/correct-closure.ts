import { Command, correction, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar, Closure } from '../calendar.ts';
import { entryOf, noSuchEntry } from '../entry-of.ts';
import { checkClosure } from '../closure-checked.ts';

export class CorrectClosure extends Command<
  Omit<Closure, 'to'> & Readonly<{ to?: CivilDate | undefined; calendarId: string; entryId: string; reason: string }>
> {
  static readonly act = 'keep-the-calendars';
}

export function correctClosure(
  { data: { entryId, reason, from, to, because } }: CorrectClosure,
  calendar: Calendar,
  facts: Facts<CalendarEvent>,
): Draft<CalendarEvent> {
  const { id } = entryOf(calendar.closures, entryId);
  const now = { from, to: to ?? from, because };
  checkClosure(now, calendar, id);
  return correction(facts, { original: id, reason }, 'ClosureRecordedCorrected', { now }, noSuchEntry);
}
