import { code, correctable, date, eventsAbout, int, list, optional, record } from '#platform/event-sourcing';

const { event } = eventsAbout('listId');

/** A year has three terms, each with a half-term, or six. */
export const TERMS = [
  'autumn',
  'spring',
  'summer',
  'term-1',
  'term-2',
  'term-3',
  'term-4',
  'term-5',
  'term-6',
] as const;
export type TermCode = (typeof TERMS)[number];

export const CLOSED_BECAUSE = ['weather', 'building', 'polling', 'strike', 'illness', 'event', 'other'] as const;
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number];

const span = { from: date(), to: date() };

/** When schools are open in a school year. `urn`: of one school with terms of its own; null: of the council, for all others. */
export const TermDatesRecorded = event('TermDatesRecorded', {
  data: {
    urn: optional(int(100_000)),
    startsIn: int(1900),
    terms: list(record({ term: code(...TERMS), ...span })),
    halfTerms: list(record(span)),
    insetDays: list(record({ on: date() })),
  },
});

/** Days inside a term on which no pupil comes after all; told when it is known, often on the day itself. */
export const ClosureRecorded = event('ClosureRecorded', { data: { ...span, because: code(...CLOSED_BECAUSE) } });

/** Every fact recorded about a calendar: none names anybody. */
export const calendarEvents = [...correctable(TermDatesRecorded), ...correctable(ClosureRecorded)] as const;
export type CalendarEvent = (typeof calendarEvents)[number];
