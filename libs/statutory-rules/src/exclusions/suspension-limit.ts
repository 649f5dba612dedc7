import {
  addDays,
  apply,
  civilDate,
  compareFractions,
  countedInHalves,
  dateInWords,
  dateOf,
  dateParts,
  fraction,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import type { DateSpan, SchoolCalendar } from '../calendar/index.ts';
import { suspensionLimitRule } from './data/suspension-totals-law.ts';
import { halfDaysOf, inTimeOrder, type Suspension } from './suspension.ts';

/** The suspensions by one school, counted by that school's own calendar. */
export type SchoolSuspensions = Readonly<{ calendar: SchoolCalendar; suspensions: readonly Suspension[] }>;

export interface SuspensionLimit {
  /** School days suspended in the school year, in halves: { n: 91, d: 2 } is 45½. */
  readonly schoolDays: Fraction;
  /** School days that can still be given; 0 where the limit is reached or passed. */
  readonly left: Fraction;
  readonly passed: boolean;
  readonly schoolYear: DateSpan;
}

/**
 * School days suspended in the school year that a date lies in, over every school the child attended in it; a lunchtime,
 * a morning or an afternoon is half a day. A safeguarding separation is no suspension: leave it out. Looked up on `on`.
 * @throws InvalidInput `not-a-civil-date`, and as {@link halfDaysOf}; `suspensions-overlap` within one school
 */
export function suspensionLimit(schools: readonly SchoolSuspensions[], on: IsoDate): Application<SuspensionLimit> {
  civilDate(on, 'on');
  return apply(suspensionLimitRule, on, { schools, on }, ({ schoolDays: most, schoolYearStarts }) => {
    const startIn = (year: number) => dateOf(year, schoolYearStarts.month, schoolYearStarts.day);
    const { year } = dateParts(on);
    const startYear = on < startIn(year) ? year - 1 : year;
    const schoolYear = { from: startIn(startYear), to: addDays(startIn(startYear + 1), -1) };
    const halves = schools.reduce((sum, school) => sum + halfDaysIn(schoolYear, school), 0);
    const schoolDays = fraction(halves, 2);
    const passed = compareFractions(schoolDays, fraction(most)) > 0;
    const left = fraction(Math.max(0, 2 * most - halves), 2);
    const words = passed
      ? `more than the ${most} allowed`
      : `${countedInHalves(left, 'day')} left of the ${most} allowed`;
    const span = `the school year from ${dateInWords(schoolYear.from)}`;
    const sentence = `Suspended for ${countedInHalves(schoolDays, 'school day')} in ${span}, all schools together: ${words}.`;
    return { result: { schoolDays, left, passed, schoolYear }, sentence };
  });
}

/** Half days of suspension on the school days of a span. @throws as {@link suspensionLimit} */
export function halfDaysIn({ from, to }: DateSpan, { calendar, suspensions }: SchoolSuspensions): number {
  const all = inTimeOrder(suspensions, calendar).flatMap((each) => [...halfDaysOf(each, calendar)]);
  return all.reduce((sum, [day, halves]) => sum + (from <= day && day <= to ? halves : 0), 0);
}
