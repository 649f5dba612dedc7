import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { weekBeginning } from './week.ts';

it('begins a week where the calendar does, on every day of three centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 84_005 }), (days) => {
      const day = Temporal.PlainDate.from('1970-01-01').add({ days });
      const monday = day.subtract({ days: day.dayOfWeek - 1 });
      expect(weekBeginning(day.toString() as `${number}-${number}-${number}`)).toBe(monday.toString());
    }),
  );
});
