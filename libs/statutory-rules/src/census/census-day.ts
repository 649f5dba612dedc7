import {
  addDays,
  apply,
  dateInWords,
  dateOf,
  weekday,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { censusRule, type CensusFacts } from './data/census-law.ts';

export interface CensusOfYear {
  readonly day: IsoDate;
  /** The first and the last birthday of the children in it. */
  readonly born: Readonly<{ from: IsoDate; to: IsoDate }>;
}

/**
 * The day of a year's alternative provision census and the births of the children in it, both included: the third Thursday
 * in January, and those who were 2 by the end of December and not yet 19 at the end of August. Domain reference 0a, 6.1.
 * Looked up on 1 January of the year; the day is to be confirmed for each census.
 * @throws InvalidInput `not-a-civil-date` (no year from 1900 to 2199)
 */
export function apCensus(year: number): Application<CensusOfYear> {
  return apply(censusRule, dateOf(year, 1, 1), { year }, ({ day: wanted, youngestAge, oldestAge, caveats }) => {
    const day = nthWeekday(year, wanted);
    const born = { from: dateOf(year - oldestAge - 2, 9, 1), to: dateOf(year - youngestAge - 1, 12, 31) };
    const span = `${dateInWords(born.from)} to ${dateInWords(born.to)}`;
    const sentence = `Alternative provision census of ${year}: on ${weekdayAndDate(day)}, to be confirmed; children born from ${span} (aged ${youngestAge} to ${oldestAge}).`;
    return { result: { day, born }, sentence, caveats };
  });
}

function nthWeekday(year: number, { month, weekday: wanted, weekdayCount }: CensusFacts['day']): IsoDate {
  const first = dateOf(year, month, 1);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (weekdayCount - 1));
}
