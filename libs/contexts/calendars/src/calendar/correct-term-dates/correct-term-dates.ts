import { Command, correction, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar, TermDates } from '../calendar.ts';
import { entryOf, noSuchEntry } from '../entry-of.ts';
import { askedOfYear, checkYear } from '../year-checked.ts';

export class CorrectTermDates extends Command<
  Readonly<{ calendarId: string; entryId: string; reason: string }> &
    Pick<TermDates, 'terms' | 'halfTerms' | 'insetDays'>
> {
  static readonly act = 'keep-the-calendars';
}

/** The school year as it is now known, whole; which year it is and whose stays. */
export function correctTermDates(
  { data: { entryId, reason, terms, halfTerms, insetDays }, envelope }: CorrectTermDates,
  { years }: Calendar,
  facts: Facts<CalendarEvent>,
): Draft<CalendarEvent> {
  const { startsIn } = entryOf(years, entryId).data;
  const now = { terms, halfTerms, insetDays };
  checkYear({ startsIn, ...now });
  const draft = correction(facts, { original: entryId, reason }, 'TermDatesRecordedCorrected', { now }, noSuchEntry);
  return unlessQuestioned(draft, askedOfYear({ startsIn, ...now }), envelope);
}
