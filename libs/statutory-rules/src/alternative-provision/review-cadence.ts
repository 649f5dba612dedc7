import { coverOf, months, schoolDayBasis, weeks, within } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  oneOf,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { cadenceRule, concernReviewRule, REVIEWS, type Cadence, type ReviewKind } from './data/review-rules.ts';
import { checkTerms, stretchesOf, type SchoolTerms } from './school-terms.ts';

/** `overdueFrom`: the first day on which a review not recorded is overdue. */
export type NextReviewDate = Readonly<{ by: IsoDate; overdueFrom: IsoDate }>;

const COMMISSIONERS = ['local authority', 'school', 'parent'] as const;
export type Commissioner = (typeof COMMISSIONERS)[number];

export interface Reviewed {
  /** Who commissioned the placement; of a provider's contract or visit, the local authority. */
  readonly commissionedBy: Commissioner;
  /** The terms by which half-termly and termly count; null where the cadence is in weeks or months, or none is set. */
  readonly school: SchoolTerms | null;
}

/**
 * By when the next review of a kind is to be held; null where no source gives a frequency and none is set, and for a
 * progress report on what a school or a parent commissioned, who agree their own. Half-termly and termly run to the last
 * school day of the half-term or term after that of the last review (local). Domain reference 5.2, 2.3. Looked up on the
 * day of the last review.
 * @param own the cadence that a plan or an agreement sets
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-a-whole-number`, `not-said` (terms), `no-half-terms` (in one
 * of three terms), `half-terms-in-six-terms`, `beyond-the-calendar`
 */
export function nextReviewByCadence(
  kind: ReviewKind,
  last: IsoDate,
  of: Reviewed,
  own: Cadence = null,
): Application<NextReviewDate | null> {
  const { commissionedBy, school } = of;
  oneOf(kind, REVIEWS, 'kind');
  civilDate(last, 'last');
  oneOf(commissionedBy, COMMISSIONERS, 'commissionedBy');
  checkCadence(own);
  if (school !== null) checkTerms(school);
  return apply(cadenceRule, last, { kind, last, of, own }, (facts): Judgement<NextReviewDate | null> => {
    const { askedOf, cadence: stated, caveats } = facts[kind];
    const name = kind[0]!.toUpperCase() + kind.slice(1);
    if (own === null && askedOf !== 'all' && commissionedBy !== 'local authority') {
      const whose = 'asked of placements that the local authority commissions';
      return { result: null, sentence: `${name}: ${whose}; the ${commissionedBy} agrees its own, and none is set.` };
    }
    const cadence = own ?? stated;
    if (cadence === null) return { result: null, sentence: `${name}: no frequency is set.` };
    const by = dueBy(cadence, last, school);
    const sentence = `${name} last on ${dateInWords(last)}: the next by ${weekdayAndDate(by)} (${inWords(cadence)}).`;
    return {
      result: { by, overdueFrom: addDays(by, 1) },
      sentence,
      caveats: own === null ? caveats : [],
      restsOn: typeof cadence === 'string' ? [schoolDayBasis(last)] : [],
    };
  });
}

/**
 * When a placement is reviewed on a safeguarding concern: at once, on the day of the concern. Domain reference 4.5
 * (unverified). Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export function reviewAfterConcern(concernOn: IsoDate): Application<NextReviewDate> {
  civilDate(concernOn, 'concernOn');
  return apply(concernReviewRule, concernOn, { concernOn }, ({ daysAfter }) => {
    const by = addDays(concernOn, daysAfter);
    const sentence = `Safeguarding concern on ${dateInWords(concernOn)}: the placement is reviewed at once.`;
    return { result: { by, overdueFrom: addDays(by, 1) }, sentence };
  });
}

function checkCadence(own: Cadence): void {
  if (typeof own === 'string') oneOf(own, ['half-term', 'term'], 'own');
  else if (own !== null && 'weeks' in own) wholeNumber(own.weeks, 'own.weeks', 1);
  else if (own !== null) wholeNumber(own.months, 'own.months', 1);
}

function dueBy(cadence: Exclude<Cadence, null>, last: IsoDate, school: SchoolTerms | null): IsoDate {
  if (typeof cadence !== 'string') {
    return within('weeks' in cadence ? weeks(cadence.weeks) : months(cadence.months), last);
  }
  demand(school !== null, 'school', 'not-said', `must be said where a review is held each ${cadence}`);
  const { calendar } = school;
  const stretches = stretchesOf(school, cadence);
  const now = stretches.findIndex(({ days }) => last <= days.at(-1)!);
  const found = stretches[now];
  // In a holiday the stretch found is the next one already: it is the one by whose end the review is due.
  const next = found === undefined || last < found.days[0]! ? found : stretches[now + 1];
  const known = found !== undefined && next !== undefined && coverOf(calendar).from <= last;
  const beyond = `the calendar ${calendar.id} does not hold the next ${cadence}`;
  demand(known, 'school.calendar', 'beyond-the-calendar', beyond);
  const divided = school.termsInYear === 6 || (found.whole && next.whole);
  demand(divided, 'school.calendar', 'no-half-terms', 'must divide each of three terms in two by a half-term');
  demand(next.whole, 'school.calendar', 'beyond-the-calendar', beyond);
  return next.days.at(-1)!;
}

function inWords(cadence: Exclude<Cadence, null>): string {
  if (typeof cadence === 'string') return `each ${cadence}`;
  const [n, noun] = 'weeks' in cadence ? [cadence.weeks, 'week'] : [cadence.months, 'month'];
  return n === 1 ? `every ${noun}` : `every ${counted(n, noun)}`;
}
