import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#platform/time';
import { momentWords } from './times.ts';

const [date, clock] = [
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }),
  new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' }),
];

it('words a moment as clocks and calendars in London show it, also in the hours in which they change', () => {
  const moments = fc.oneof(
    fc.date({ min: new Date('1975-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }),
    fc.integer({ min: -7_200_000, max: 7_200_000 }).map((ms) => new Date(Date.parse('2026-03-29T01:00:00Z') + ms)),
    fc.integer({ min: -7_200_000, max: 7_200_000 }).map((ms) => new Date(Date.parse('2026-10-25T01:00:00Z') + ms)),
  );
  fc.assert(
    fc.property(moments, (moment) => {
      const time = clock.format(moment).replaceAll(/\s/g, '').toLowerCase();
      expect(momentWords(moment.toISOString() as Instant)).toBe(`${date.format(moment)} at ${time}`);
    }),
  );
});
