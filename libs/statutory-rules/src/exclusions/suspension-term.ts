import { easterMonday } from '../calendar/index.ts';
import type { DateSpan, SchoolCalendar } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  countedInHalves,
  dateInWords,
  dateOf,
  dateParts,
  demand,
  fraction,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { exclusionTermRule } from './data/suspension-totals-law.ts';
import { halfDaysIn, type SchoolSuspensions } from './suspension-limit.ts';

/** School days of suspension in one term, for the governing board's duty. */
export type TermTotal = Readonly<{ schoolDays: Fraction; term: DateSpan }>;

/**
 * School days suspended in the term that a date lies in: the school's own term, or, at a school with more than three in
 * the school year, the long term of the regulations. Looked up on the date.
 * @throws InvalidInput `not-a-civil-date`, `outside-every-term`, and as `suspensionLimit`
 */
export function suspensionTermTotal(school: SchoolSuspensions, on: IsoDate): Application<TermTotal> {
  civilDate(on, 'on');
  return apply(exclusionTermRule, on, { school, on }, (facts) => {
    const year = schoolYearOf(on, facts.schoolYearStarts);
    const own = school.calendar.terms.filter(({ from }) => schoolYearOf(from, facts.schoolYearStarts) === year);
    const term = own.length > facts.most ? longTerm(on, facts) : ownTerm(on, school.calendar);
    const schoolDays = fraction(halfDaysIn(term, school), 2);
    const span = `${dateInWords(term.from)} to ${dateInWords(term.to)}`;
    const sentence = `Suspended for ${countedInHalves(schoolDays, 'school day')} in the term from ${span}.`;
    return { result: { schoolDays, term }, sentence };
  });
}

/** The year in which a school year begins; August belongs to the one that ends. */
function schoolYearOf(date: IsoDate, { month, day }: { month: number; day: number }): number {
  const { year } = dateParts(date);
  return date < dateOf(year, month, day) ? year - 1 : year;
}

function ownTerm(on: IsoDate, calendar: SchoolCalendar): DateSpan {
  const term = calendar.terms.find(({ from, to }) => from <= on && on <= to);
  demand(term !== undefined, 'on', 'outside-every-term', 'must lie in a term of the school');
  return { from: term.from, to: term.to };
}

function longTerm(
  on: IsoDate,
  { autumn, spring }: Record<'autumn' | 'spring', { month: number; day: number }>,
): DateSpan {
  const { year } = dateParts(on);
  const starts = [
    dateOf(year - 1, spring.month, spring.day),
    easterMonday(year),
    dateOf(year, autumn.month, autumn.day),
    dateOf(year, spring.month, spring.day),
    easterMonday(year + 1),
  ];
  const index = starts.findLastIndex((start) => start <= on);
  return { from: starts[index]!, to: addDays(starts[index + 1]!, -1) };
}
