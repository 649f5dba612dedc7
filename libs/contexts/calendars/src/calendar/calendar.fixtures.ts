import type { Draft } from '#platform/event-sourcing';
import type { CalendarEvent } from './calendar.events.ts';
import { calendarIdOf } from './calendar.ts';

export const calendarId = calendarIdOf(null);

/** The council's school year 2026/27. */
export const year = {
  startsIn: 2026,
  terms: [
    { term: 'autumn', from: '2026-09-03', to: '2026-12-18' },
    { term: 'spring', from: '2027-01-05', to: '2027-03-25' },
    { term: 'summer', from: '2027-04-12', to: '2027-07-21' },
  ],
  halfTerms: [
    { from: '2026-10-26', to: '2026-10-30' },
    { from: '2027-02-15', to: '2027-02-19' },
    { from: '2027-05-31', to: '2027-06-04' },
  ],
  insetDays: [{ on: '2026-09-01' }, { on: '2026-09-02' }],
} as const;

export const recorded = {
  ...{ type: 'TermDatesRecorded', data: { urn: null, ...year } },
} as const satisfies Draft<CalendarEvent>;

export const snow = { from: '2026-12-03', to: '2026-12-04', because: 'weather' } as const;
export const closed = {
  ...{ type: 'ClosureRecorded', data: snow },
} as const satisfies Draft<CalendarEvent>;

export const voided = (type: 'TermDatesRecorded' | 'ClosureRecorded', original: string) =>
  ({ type: `${type}Voided`, data: { original }, personal: { reason: 'r' } }) as Draft<CalendarEvent>;
