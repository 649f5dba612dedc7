import { canonical, Command, refusals, refuseAny, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CalendarEvent } from '../calendar.events.ts';
import type { Calendar } from '../calendar.ts';
import { askedOfYear } from '../year-checked.ts';
import { schoolYearWords } from '../year-words.ts';
import type { YearsInFile } from './years-in-file.ts';

/** The text of a file, CSV or iCalendar, that says the school years of one calendar. */
export class RecordCalendarFile extends Command<Readonly<{ urn?: number | null | undefined; text: string }>> {
  static readonly act = 'keep-the-calendars';
}

const refusal = refusals({
  'rows-wrong': 'Some rows of the file are wrong: nothing was recorded.',
  'year-said-otherwise': 'The calendar has a school year of the file already, and says it otherwise. Correct it there.',
  'nothing-new': 'The calendar has all of this already.',
});

/** What is said of many. */
const MOST_SAID = 20;

/** All of the school years that are new, or none: nothing is recorded while one row is wrong. The same file again says nothing new. */
export function recordCalendarFile(
  { data: { urn }, envelope }: RecordCalendarFile,
  { years: standing }: Calendar,
  { years, faults }: YearsInFile,
): readonly Draft<CalendarEvent>[] {
  const more = faults.length > MOST_SAID ? [`And ${faults.length - MOST_SAID} more.`] : [];
  refuseAny([...faults.slice(0, MOST_SAID), ...more].map((fault) => refusal('rows-wrong', 'text', fault)));
  const news = years.flatMap((year) => {
    const known = standing.find(({ data }) => data.startsIn === year.startsIn);
    if (!known) return [{ urn: urn ?? null, ...year }];
    if (canonical({ ...known.data }) === canonical({ ...year, urn: known.data.urn })) return [];
    throw refusal(
      'year-said-otherwise',
      'text',
      `The calendar has the school year ${schoolYearWords(year.startsIn)} already, and says it otherwise. Correct it there, or take it out of the file.`,
    );
  });
  const [first, ...others] = news.map((data) => ({ type: 'TermDatesRecorded' as const, data }));
  if (!first) throw refusal('nothing-new', 'text');
  const asked = news.flatMap(askedOfYear).map((question) => ({ ...question, at: 'text' }));
  return [unlessQuestioned(first, asked, envelope), ...others];
}
