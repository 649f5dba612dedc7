import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar } from '../calendar.ts';
import { noSuchEntry } from '../entry-of.ts';

export class VoidCalendarEntry extends Command<Readonly<{ calendarId: string; entryId: string; reason: string }>> {
  static readonly act = 'keep-the-calendars';
}

/** What was recorded of a calendar in error. The closures of a school year that is voided stay: they count again once it is recorded anew. */
export const voidCalendarEntry = (
  { data: { entryId: original, reason } }: VoidCalendarEntry,
  _: Calendar,
  facts: Facts<CalendarEvent>,
): Draft<CalendarEvent> =>
  voiding(facts, { original, reason }, ['TermDatesRecordedVoided', 'ClosureRecordedVoided'], noSuchEntry);
