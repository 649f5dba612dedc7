import { describe, expect, it } from '@jest/globals';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { Draft } from '#platform/event-sourcing';
import type { CalendarEvent } from '../../calendar/calendar.events.ts';
import { calendarId, closed, recorded, snow, voided } from '../../calendar/calendar.fixtures.ts';
import { calendarStream } from '../../calendar/calendar.ts';
import { asKnown, standing } from './as-known.ts';
import { calendarYears } from './calendar-years.ts';

const moved = { ...recorded.data, insetDays: [{ on: '2026-11-27' }] };
const corrected = {
  ...{ type: 'TermDatesRecordedCorrected', data: { original: factId(0), now: moved }, personal: { reason: 'r' } },
} as Draft<CalendarEvent>;
const shorter = {
  type: 'ClosureRecordedCorrected',
  ...{ data: { original: factId(1), now: { ...snow, to: '2026-12-03' } }, personal: { reason: 'r' } },
} as Draft<CalendarEvent>;

const after = (...past: readonly Draft<CalendarEvent>[]) =>
  viewAfter(calendarYears, recordedFacts(calendarStream, calendarId, { listId: calendarId }, past));

describe('When schools are open', () => {
  const year = after(recorded, closed, corrected, shorter, voided('ClosureRecorded', factId(1))).get(
    `${calendarId} 2026`,
  )!;

  it('is kept by calendar and school year, with how it was said before', () => {
    const [entry] = year.years;
    expect(entry!.versions.map(({ said }) => said.insetDays)).toEqual([recorded.data.insetDays, moved.insetDays]);
    expect(standing(entry!)).toMatchObject(moved);
    expect(year.closures[0]!.versions.map(({ said }) => said.to)).toEqual(['2026-12-04', '2026-12-03']);
    expect(year.closures.map(standing)).toEqual([null]);
    expect(year).toMatchObject({ calendarId, urn: null, startsIn: 2026, revision: 4 });
  });

  it('keeps a closure with the school year of its day, also before the year is', () =>
    expect([...after(closed).keys()]).toEqual([`${calendarId} 2026`]));
});

describe('What was known of it on a day', () => {
  const told = (at: `${string}Z`, said: string) => ({ at: at as never, said });
  const entry = {
    entryId: 'e',
    versions: [told('2026-03-02T10:00:00.000Z', 'first'), told('2026-04-01T10:00:00.000Z', 'second')],
    voided: { at: '2026-05-01T22:30:00.000Z' as never },
  };
  const on = (known: `${number}-${number}-${number}`) => asKnown([entry], known).map(standing);

  it('is what was recorded by its end in London, and nothing later', () => {
    expect(on('2026-03-01')).toEqual([]);
    expect(on('2026-03-02')).toEqual(['first']);
    expect(on('2026-04-30')).toEqual(['second']);
    expect(on('2026-05-01')).toEqual([null]);
  });
});
