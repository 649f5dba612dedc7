import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar, TermDates } from '../calendar.ts';
import { askedOfYear, checkYear } from '../year-checked.ts';
import { schoolYearWords } from '../year-words.ts';

export class RecordTermDates extends Command<Omit<TermDates, 'urn'> & Readonly<{ urn?: number | null | undefined }>> {
  static readonly act = 'keep-the-calendars';
}

const refusal = refusals({
  'year-recorded-already': 'This calendar has that school year already. Correct it there.',
});

/** A school year of a calendar, whole. */
export function recordTermDates(
  { data: { urn, ...said }, envelope }: RecordTermDates,
  calendar: Calendar,
): Draft<CalendarEvent> {
  if (calendar.years.some(({ data }) => data.startsIn === said.startsIn))
    throw refusal(
      'year-recorded-already',
      'startsIn',
      `This calendar has the school year ${schoolYearWords(said.startsIn)} already. Correct it there.`,
    );
  checkYear(said);
  return unlessQuestioned(
    { type: 'TermDatesRecorded' as const, data: { urn: urn ?? null, ...said } },
    askedOfYear(said),
    envelope,
  );
}
