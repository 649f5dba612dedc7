import { notHeld, schoolDayBasis, type DateSpan, type SchoolCalendar } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  compareFractions,
  countedInHalves,
  dateInWords,
  demand,
  eachNamed,
  fraction,
  given,
  namedWithin,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { suspensionLimitRule } from './data/suspension-totals-law.ts';
import { schoolYearOf } from './year-of-suspensions.ts';
import { daysNotHeld, heldBy, LEAST } from './held-suspensions.ts';
import { halfDaysOf, inTimeOrder, type Suspension } from './suspension.ts';

/** The suspensions by one school, counted by the calendar it keeps. `school` tells schools apart, by any one name each. */
export type SchoolSuspensions = Readonly<{
  school: string;
  calendar: SchoolCalendar;
  suspensions: readonly Suspension[];
}>;

export interface SuspensionLimit {
  /** School days suspended in the school year, in halves: { n: 91, d: 2 } is 45½. */
  readonly schoolDays: Fraction;
  /** School days that can still be given, at the most; 0 where the limit is reached or passed. */
  readonly left: Fraction;
  /** null: not by the days that are known, and some lie before a calendar. */
  readonly passed: boolean | null;
  readonly schoolYear: DateSpan;
}

/**
 * School days suspended in the school year that a date lies in, over every school the child attended in it; a lunchtime,
 * a morning or an afternoon is half a day. The school year begins with the first term after July that a calendar holds;
 * where that is not 1 September, the year from 1 September is the other reading. A safeguarding separation is no
 * suspension: leave it out. Domain reference 3.3, 2.3. Looked up on `on`.
 * @throws InvalidInput `not-a-civil-date`, `school-listed-twice`; of `schools[1]` and below `missing` (its calendar), and as
 * {@link halfDaysOf}; `suspensions-overlap` within one school
 */
export function suspensionLimit(schools: readonly SchoolSuspensions[], on: IsoDate): Application<SuspensionLimit> {
  civilDate(on, 'on');
  eachNamed(schools, 'schools', ({ calendar }, place) => void given(calendar, `${place}.calendar`));
  const once = new Set(schools.map(({ school }) => school)).size === schools.length;
  demand(once, 'schools', 'school-listed-twice', 'must list each school once');
  return apply(suspensionLimitRule, on, { schools, on }, ({ schoolDays: most, schoolYear: start }) => {
    const totalIn = (schoolYear: DateSpan): SuspensionLimit => {
      const halves = schools.reduce(
        (sum, school, index) =>
          sum +
          namedWithin(
            () => `schools[${index}]`,
            () => halfDaysIn(schoolYear, school),
          ),
        0,
      );
      const schoolDays = fraction(halves, 2);
      const open = schools.some(({ calendar, suspensions }) => daysNotHeld(schoolYear, calendar, suspensions));
      const passed = compareFractions(schoolDays, fraction(most)) > 0 || (open ? null : false);
      return { schoolDays, left: fraction(Math.max(0, 2 * most - halves), 2), passed, schoolYear };
    };
    const calendars = schools.map(({ calendar }) => calendar);
    const result = totalIn(schoolYearOf(on, calendars, start));
    const other = totalIn(schoolYearOf(on, [], start));
    const words = result.passed
      ? `more than the ${most} allowed`
      : `${result.passed === null ? 'at most ' : ''}${countedInHalves(result.left, 'day')} left of the ${most} allowed`;
    const { from, to } = result.schoolYear;
    const byTerm = from !== schoolYearOf(from, [], start).from;
    const span = `the school year from ${dateInWords(from)}${byTerm ? ' (first term after July)' : ''}`;
    const differs = compareFractions(result.schoolDays, other.schoolDays) !== 0;
    const otherwise = differs ? ` From 1 September: ${countedInHalves(other.schoolDays, 'school day')}.` : '';
    const open = schools.filter(({ calendar, suspensions }) => daysNotHeld(result.schoolYear, calendar, suspensions));
    const least = open.length === 0 ? '' : 'at least ';
    const sentence = `Suspended for ${least}${countedInHalves(result.schoolDays, 'school day')} in ${span}, all schools together: ${words}.${otherwise}`;
    const caveats = open.map(({ calendar }) => notHeld(calendar, LEAST));
    const shown = { result, sentence, restsOn: [schoolDayBasis(on)], caveats };
    if (from === other.schoolYear.from && to === other.schoolYear.to) return shown;
    return { ...shown, reading: { chosen: BY_TERM, others: [{ reading: BY_DATE, result: other }] } };
  });
}

const BY_TERM = 'the school year from the first term after July';
const BY_DATE = 'the school year from 1 September';

/** Half days of suspension on the school days of a span. @throws as {@link suspensionLimit} */
export function halfDaysIn({ from, to }: DateSpan, { calendar, suspensions }: SchoolSuspensions): number {
  const all = inTimeOrder(heldBy(calendar, suspensions).held, calendar).flatMap((each) => [
    ...halfDaysOf(each, calendar),
  ]);
  return all.reduce((sum, [day, halves]) => sum + (from <= day && day <= to ? halves : 0), 0);
}
