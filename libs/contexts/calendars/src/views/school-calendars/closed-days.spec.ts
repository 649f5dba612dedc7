import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { CalendarEvent } from '../../calendar/calendar.events.ts';
import { calendarId, closed, recorded, voided } from '../../calendar/calendar.fixtures.ts';
import { calendarStream } from '../../calendar/calendar.ts';
import { calendarYears } from './calendar-years.ts';
import { closedDays, daysKnown, whyClosed } from './closed-days.ts';

const yearsOf = (...past: readonly Draft<CalendarEvent>[]) => [
  ...viewAfter(calendarYears, recordedFacts(calendarStream, calendarId, { listId: calendarId }, past)).values(),
];
const council = daysKnown(yearsOf(recorded, closed));

describe('A day on which no school is open', () => {
  it.each<[CivilDate, string | null]>([
    ['2026-09-02', 'holiday'],
    ['2026-09-03', null],
    ['2026-10-26', 'half-term'],
    ['2026-12-03', 'closure'],
    ['2026-12-05', 'weekend'],
    ['2026-12-21', 'holiday'],
    ['2027-03-26', 'bank holiday'],
    ['2027-05-03', 'bank holiday'],
    ['2027-07-30', 'holiday'],
  ])('%s: %s', (date, kind) => expect(whyClosed(council, date)?.kind ?? null).toBe(kind));

  it('is known of the school years that are recorded, and of no other', () => {
    expect([whyClosed(council, '2026-07-31'), whyClosed(council, '2027-08-01')]).toEqual([undefined, undefined]);
    expect(closedDays(council, '2026-12-17', '2026-12-22')).toEqual({
      ...{ closed: ['2026-12-19', '2026-12-20', '2026-12-21', '2026-12-22'], isKnown: true },
    });
    expect(closedDays(council, '2027-07-30', '2027-08-02')).toEqual({
      ...{ closed: ['2027-07-30', '2027-07-31'], isKnown: false },
    });
  });

  it('is none of what was voided', () => {
    const past = [recorded, closed, voided('ClosureRecorded', factId(1))];
    expect(whyClosed(daysKnown(yearsOf(...past)), '2026-12-03')).toBeNull();
    const none = daysKnown(yearsOf(recorded, closed, voided('TermDatesRecorded', factId(0))));
    expect(whyClosed(none, '2026-12-03')).toBeUndefined();
  });

  it('is one of a school by its own calendar, and by the council’s where it has none of that year', () => {
    const terms = [{ term: 'autumn', from: '2026-09-03', to: '2026-12-11' }] as const;
    const own = daysKnown(yearsOf(recorded), yearsOf({ ...recorded, data: { ...recorded.data, urn: 110_001, terms } }));
    expect([whyClosed(own, '2026-12-14')?.kind, whyClosed(council, '2026-12-14')]).toEqual(['holiday', null]);
    const later = {
      ...recorded.data,
      startsIn: 2027,
      terms: [{ term: 'autumn', from: '2027-09-02', to: '2027-12-17' }],
    } as const;
    const both = daysKnown(
      yearsOf(recorded, { ...recorded, data: later }),
      yearsOf({ ...recorded, data: { ...recorded.data, terms } }),
    );
    expect([whyClosed(both, '2026-12-14')?.kind, whyClosed(both, '2027-12-14')]).toEqual(['holiday', null]);
  });
});
