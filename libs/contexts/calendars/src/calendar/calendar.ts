import { derivedId, stream, type DataOf } from '#platform/event-sourcing';
import { calendarEvents, type CalendarEvent, type ClosureRecorded, type TermDatesRecorded } from './calendar.events.ts';

export type TermDates = DataOf<typeof TermDatesRecorded>;
export type Closure = DataOf<typeof ClosureRecorded>;

/** What stands in a calendar, by the ids of the entries that say it. */
export type Calendar = Readonly<{
  years: readonly Readonly<{ id: string; data: TermDates }>[];
  closures: readonly Readonly<{ id: string; data: Closure }>[];
}>;

/** The council has one, and each school of terms of its own: its address is made of whose it is. */
export const calendarIdOf = (urn: number | null): string => derivedId('calendar', urn ?? 'council');

export const calendarStream = stream<Calendar, CalendarEvent, 'listId'>({
  category: 'calendar',
  events: calendarEvents,
  about: ['listId'],
  keysOf: 'listId',
  initial: { years: [], closures: [] },

  evolve(calendar, { id, ...fact }) {
    return fact.type === 'TermDatesRecorded'
      ? { ...calendar, years: [...calendar.years, { id, data: fact.data }] }
      : { ...calendar, closures: [...calendar.closures, { id, data: fact.data }] };
  },
});
