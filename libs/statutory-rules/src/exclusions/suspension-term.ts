import { easterMonday, notHeld, schoolDayBasis, type DateSpan, type SchoolCalendar } from '../calendar/index.ts';
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
  given,
  oneOf,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { exclusionTermRule } from './data/suspension-totals-law.ts';
import { daysNotHeld, LEAST } from './held-suspensions.ts';
import { schoolYearOf } from './year-of-suspensions.ts';
import { halfDaysIn, type SchoolSuspensions } from './suspension-limit.ts';

const TERMS_IN_YEAR = ['three or fewer', 'more than three'] as const;

/** How many terms the school has in a school year: to be said, since a calendar need not hold a whole year. */
export type TermsInYear = (typeof TERMS_IN_YEAR)[number];

/** School days of suspension in one term, for the governing board's duty. */
export type TermTotal = Readonly<{ schoolDays: Fraction; term: DateSpan }>;

/**
 * School days suspended in the term that a date lies in: the school's own term, or, at a school with more than three in
 * the school year, the long term of the regulations. Domain reference 3.3. Looked up on the date.
 * @param termsInYear a calendar in six half-terms of a school with three terms is refused: give it by terms
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `calendar-holds-more`, `outside-every-term`, and as
 * `suspensionLimit`
 */
export function suspensionTermTotal(
  school: SchoolSuspensions,
  termsInYear: TermsInYear,
  on: IsoDate,
): Application<TermTotal> {
  civilDate(on, 'on');
  oneOf(termsInYear, TERMS_IN_YEAR, 'termsInYear');
  return apply(exclusionTermRule, on, { school, termsInYear, on }, ({ mostTerms, begin, schoolYear }) => {
    const { calendar } = given(school, 'school');
    const year = schoolYearOf(on, [calendar], schoolYear);
    const held = calendar.terms.filter(({ from }) => year.from <= from && from <= year.to).length;
    const agrees = termsInYear === 'more than three' || held <= mostTerms;
    demand(
      agrees,
      'termsInYear',
      'calendar-holds-more',
      'must not be fewer than the calendar holds in the school year',
    );
    const term = termsInYear === 'more than three' ? longTerm(on, begin) : ownTerm(on, calendar);
    const schoolDays = fraction(halfDaysIn(term, school), 2);
    const span = `${dateInWords(term.from)} to ${dateInWords(term.to)}`;
    const sentence = `Suspended for ${countedInHalves(schoolDays, 'school day')} in the term from ${span}.`;
    const open = daysNotHeld(term, calendar, school.suspensions);
    const caveats = open ? [notHeld(calendar, LEAST)] : [];
    return { result: { schoolDays, term }, sentence, restsOn: [schoolDayBasis(on)], caveats };
  });
}

function ownTerm(on: IsoDate, calendar: SchoolCalendar): DateSpan {
  const term = calendar.terms.find(({ from, to }) => from <= on && on <= to);
  demand(term !== undefined, 'on', 'outside-every-term', 'must lie in a term of the school');
  return { from: term.from, to: term.to };
}

type Beginning = { month: number; day: number } | 'Easter Monday';

function longTerm(on: IsoDate, begin: readonly Beginning[]): DateSpan {
  const { year } = dateParts(on);
  const starts = [year - 1, year, year + 1]
    .flatMap((each) =>
      begin.map((at) => (at === 'Easter Monday' ? easterMonday(each) : dateOf(each, at.month, at.day))),
    )
    .sort();
  const index = starts.findLastIndex((start) => start <= on);
  return { from: starts[index]!, to: addDays(starts[index + 1]!, -1) };
}
