import {
  coverOf,
  months,
  schoolDaysBetween,
  weeks,
  within,
  type DateSpan,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  addDays,
  apply,
  counted,
  demand,
  dateInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { cadenceRule, REVIEWS, type Cadence, type ReviewKind } from './data/provision-rules.ts';

/** `overdueFrom`: the first day on which a review not recorded is overdue. */
export type NextReviewDate = Readonly<{ by: IsoDate; overdueFrom: IsoDate }> | null;

/**
 * By when the next review of a kind is to be held; null where no source gives a frequency and none is set. Half-termly
 * and termly run to the last school day of the half-term or term after that of the last review. Domain reference 5.2.
 * Looked up on the day of the last review.
 * @param own the cadence that a plan or an agreement sets
 * @throws InvalidInput `not-one-of`, `not-a-whole-number`, `beyond-the-calendar`
 */
export function nextReviewBy(
  kind: ReviewKind,
  last: IsoDate,
  calendar: SchoolCalendar,
  own?: Cadence,
): Application<NextReviewDate> {
  oneOf(kind, REVIEWS, 'kind');
  return apply(cadenceRule, last, { kind, last, calendar, own: own ?? null }, (facts): Judgement<NextReviewDate> => {
    const cadence = own ?? facts[kind];
    if (cadence === null) return { result: null, sentence: `${titled(kind)}: no frequency is set.` };
    const by = dueBy(cadence, last, calendar);
    const sentence = `${titled(kind)} last on ${dateInWords(last)}: the next by ${weekdayAndDate(by)} (${inWords(cadence)}).`;
    return { result: { by, overdueFrom: addDays(by, 1) }, sentence };
  });
}

function dueBy(cadence: Exclude<Cadence, null>, last: IsoDate, calendar: SchoolCalendar): IsoDate {
  if (typeof cadence !== 'string') {
    return within('weeks' in cadence ? weeks(cadence.weeks) : months(cadence.months), last);
  }
  const halves = halfTerms(calendar);
  const stretches = cadence === 'half-term' ? halves : termsOf(calendar);
  const cover = coverOf(calendar);
  const now = stretches.findIndex(({ to }) => last <= to);
  // In a holiday the stretch found is the next one already: it is the one by whose end the review is due.
  const next = now === -1 ? undefined : stretches[now + (stretches[now]!.from <= last ? 1 : 0)];
  const known = next !== undefined && cover.from <= last;
  demand(known, 'calendar', 'beyond-the-calendar', `the calendar ${calendar.id} does not hold the next ${cadence}`);
  return schoolDaysBetween(calendar, next.from, next.to).at(-1)!;
}

/** Terms divided at their half-terms; a calendar of six terms has none, and its terms are the halves. */
function halfTerms({ terms, closures }: SchoolCalendar): readonly DateSpan[] {
  return terms.flatMap(({ from, to }) => {
    const breaks = closures.filter((each) => each.kind === 'half-term' && from <= each.from && each.to <= to);
    const starts = [from, ...breaks.map((each) => addDays(each.to, 1))];
    const ends = [...breaks.map((each) => addDays(each.from, -1)), to];
    return starts.map((start, index) => ({ from: start, to: ends[index]! }));
  });
}

/** Terms; where the calendar has no half-terms, its terms are halves, two of which make a term. */
function termsOf({ terms, closures }: SchoolCalendar): readonly DateSpan[] {
  if (closures.some(({ kind }) => kind === 'half-term')) return terms;
  return terms.flatMap(({ from, to }, index) => (index % 2 === 0 ? [{ from, to: terms[index + 1]?.to ?? to }] : []));
}

const titled = (kind: string) => kind[0]!.toUpperCase() + kind.slice(1);

function inWords(cadence: Exclude<Cadence, null>): string {
  if (typeof cadence === 'string') return `each ${cadence}`;
  const [n, noun] = 'weeks' in cadence ? [cadence.weeks, 'week'] : [cadence.months, 'month'];
  return n === 1 ? `every ${noun}` : `every ${counted(n, noun)}`;
}
