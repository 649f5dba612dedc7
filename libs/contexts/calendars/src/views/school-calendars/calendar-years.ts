import type { TypedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { view } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { calendarEvents, type CalendarEvent } from '../../calendar/calendar.events.ts';
import type { Closure, TermDates } from '../../calendar/calendar.ts';
import { yearOf } from '../../calendar/year-words.ts';

type Told = Readonly<{ byId: string; at: Instant; reason: SealedAt<string> | null }>;

/** What was recorded once, and how it was said since: the last of its versions holds, unless it was voided. */
export type EntryKept<Said> = Readonly<{
  entryId: string;
  versions: readonly (Told & Readonly<{ said: Said }>)[];
  voided: Told | null;
}>;

/** One school year of one calendar. */
export type CalendarYear = Readonly<{
  calendarId: string;
  urn: number | null;
  startsIn: number;
  years: readonly EntryKept<TermDates>[];
  closures: readonly EntryKept<Closure>[];
  /** Of the calendar, when this was last recorded of the year. */
  revision: number;
}>;

type Event = TypedEvent<CalendarEvent>;

/** Which school year it is of, whatever became of it. */
function startsIn(event: Event): number {
  const said = 'was' in event.data ? event.data.was : event.data;
  return 'startsIn' in said ? said.startsIn : yearOf(said.from);
}

/** Answers "when are the schools of this calendar open in this school year, and how was that said before?" */
export const calendarYears = view({
  name: 'calendar-years',
  version: 1,
  fields: { calendarId: 'string' },
  events: calendarEvents,
  documents: (event) => [`${event.about.listId} ${startsIn(event)}`],
  fold: (before: CalendarYear | undefined, event): CalendarYear => {
    const year = { ...(before ?? opened(event)), revision: event.revision };
    switch (event.type) {
      case 'TermDatesRecorded':
        return { ...year, urn: event.data.urn, years: [...year.years, added(event, event.data)] };
      case 'ClosureRecorded':
        return { ...year, closures: [...year.closures, added(event, event.data)] };
      case 'TermDatesRecordedCorrected':
        return { ...year, years: saidAnew(year.years, event, event.data.now) };
      case 'ClosureRecordedCorrected':
        return { ...year, closures: saidAnew(year.closures, event, event.data.now) };
      case 'TermDatesRecordedVoided':
        return { ...year, years: takenBack(year.years, event) };
      case 'ClosureRecordedVoided':
        return { ...year, closures: takenBack(year.closures, event) };
    }
  },
});

const opened = (event: Event): CalendarYear => ({
  ...{ calendarId: event.about.listId, urn: null, startsIn: startsIn(event), years: [], closures: [], revision: 0 },
});

const told = ({ metadata, recordedAt, sealed }: Event): Told => ({
  ...{ byId: metadata.actor.id, at: recordedAt },
  reason: (sealed as { reason?: SealedAt<string> }).reason ?? null,
});

const added = <Said>(event: Event, said: Said): EntryKept<Said> => ({
  ...{ entryId: event.id, versions: [{ ...told(event), said }], voided: null },
});

type OfEntry = Event & Readonly<{ data: Readonly<{ original: string }> }>;

const saidAnew = <Said>(entries: readonly EntryKept<Said>[], event: OfEntry, said: Said): readonly EntryKept<Said>[] =>
  entries.map((entry) =>
    entry.entryId === event.data.original
      ? { ...entry, versions: [...entry.versions, { ...told(event), said }] }
      : entry,
  );

const takenBack = <Said>(entries: readonly EntryKept<Said>[], event: OfEntry): readonly EntryKept<Said>[] =>
  entries.map((entry) => (entry.entryId === event.data.original ? { ...entry, voided: told(event) } : entry));
