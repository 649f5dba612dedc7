import { addDays, bankHolidayOn, weekday } from '#statutory-rules';
import { dateOfParts, type CivilDate } from '#platform/time';
import { ADMINISTRATOR } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';

/** Ness Point Academy: it comes back from Christmas a week later. */
const OTHER_TERMS = 110_011;

/** The first such weekday on or after a day. */
const onOrAfter = (on: CivilDate, day: number): CivilDate => addDays(on, (day - weekday(on) + 7) % 7);
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [1, 2, 3, 4, 5] as const;

/** Where Easter is early the term ends a week before. */
const beforeEaster = (thursday: CivilDate): CivilDate =>
  bankHolidayOn(addDays(thursday, -6)) === 'Good Friday' ? addDays(thursday, -7) : thursday;

/** Invented, as a council might have decided it, whichever year it is. @param late in days, after Christmas */
export function yearOfTheSample(startsIn: number, late = 0) {
  const day = (year: number, month: number, on: number) => dateOfParts(year, month, on)!;
  const next = startsIn + 1;
  const week = (from: CivilDate) => ({ from, to: addDays(from, 4) });
  const begins = onOrAfter(day(startsIn, 9, 1), WEDNESDAY);
  return {
    startsIn,
    terms: [
      { term: 'autumn', from: addDays(begins, 1), to: onOrAfter(day(startsIn, 12, 12), FRIDAY) },
      {
        ...{ term: 'spring', from: addDays(onOrAfter(day(next, 1, 4), TUESDAY), late) },
        to: beforeEaster(onOrAfter(day(next, 3, 27), THURSDAY)),
      },
      { term: 'summer', from: onOrAfter(day(next, 4, 14), TUESDAY), to: onOrAfter(day(next, 7, 17), WEDNESDAY) },
    ],
    halfTerms: [
      week(onOrAfter(day(startsIn, 10, 22), MONDAY)),
      week(onOrAfter(day(next, 2, 12), MONDAY)),
      week(onOrAfter(day(next, 5, 25), MONDAY)),
    ],
    insetDays: [{ on: addDays(begins, -1) }, { on: begins }],
  };
}

/** Whether the sample’s schools are open on a weekday. */
export function isOpenInSample(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4));
  const { terms, halfTerms, insetDays } = yearOfTheSample(date.slice(5, 7) < '08' ? year - 1 : year);
  const within = (spans: readonly Readonly<{ from: CivilDate; to: CivilDate }>[]) =>
    spans.some(({ from, to }) => from <= date && date <= to);
  return within(terms) && !within(halfTerms) && !insetDays.some(({ on }) => on === date);
}

/** What is to be said of days in a holiday, or nothing where there are none: the sample is laid on any day. @param because why it is right */
export function whereShut(days: readonly CivilDate[], because: string) {
  const confirmed = days.filter((day) => !isOpenInSample(day)).map((day) => `not-a-school-day:${day}`);
  return confirmed.length > 0 && { confirmed, confirmedReason: because };
}

/** The council’s calendar, from the year in which the sample begins to the next, and that of one school with terms of its own. */
export async function calendarsOfTheSample(council: SampleCouncil, from: number, to: number): Promise<void> {
  for (let startsIn = from; startsIn <= to; startsIn++) {
    await council.post(ADMINISTRATOR, '/calendars', yearOfTheSample(startsIn));
    await council.post(ADMINISTRATOR, '/calendars', { urn: OTHER_TERMS, ...yearOfTheSample(startsIn, 7) });
  }
}
