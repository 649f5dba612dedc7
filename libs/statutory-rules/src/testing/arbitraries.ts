import fc from 'fast-check';
import { addDays, daysBetween, type IsoDate } from '../foundation/index.ts';

/** Any date between two, both included. */
export const dates = (from: IsoDate = '2006-01-01', to: IsoDate = '2035-12-31'): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));
