import { beginningWith, lastDayBefore, months, within } from '../calendar/index.ts';
import { ageOn, birthday } from '../child/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  earlierOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { coronavirusCaveats } from './coronavirus.ts';
import { ehcpReviewRule, ehcpUnderFiveRule } from './data/ehc-plan-law.ts';

/** `by` is the last day; `published` that of the published reading, the same date a year on, shown beside it. */
export type NextPlanReview = Readonly<{ by: IsoDate; published: IsoDate }>;

/**
 * When the next review of an EHC plan must be complete: the last of 12 months beginning with the day the plan was first
 * made, or the last review concluded (the day its decision notice was sent). CFA 2014 s44(1); domain reference 5.3. Looked
 * up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export function planReviewDue(madeOrConcluded: IsoDate): Application<NextPlanReview> {
  civilDate(madeOrConcluded, 'madeOrConcluded');
  return apply(ehcpReviewRule, madeOrConcluded, { madeOrConcluded }, ({ everyMonths }) => {
    const by = beginningWith(months(everyMonths), madeOrConcluded);
    const published = within(months(everyMonths), madeOrConcluded);
    const [length, start] = [counted(everyMonths, 'month'), dateInWords(madeOrConcluded)];
    // From 29 February both end on 28 February.
    const words =
      published === by
        ? `${length} from ${start}, in the ${PUBLISHED} and with ${CLOSELY}.`
        : `the last of ${length} beginning with ${start} (${CLOSELY}); the ${PUBLISHED} would give ${weekdayAndDate(published)}.`;
    return {
      result: { by, published },
      reading: { chosen: CLOSELY, others: [{ reading: PUBLISHED, result: { by: published, published } }] },
      sentence: `Next review of the plan by ${weekdayAndDate(by)}, ${words}`,
      caveats: coronavirusCaveats(by),
    };
  });
}

const CLOSELY = 'section 44(1) read closely';
const PUBLISHED = 'published reading';

/** The days between which a review should be considered; null where the child is five by the first. Never the legal limit. */
export type PlanReviewUnderFive = Readonly<{ from: IsoDate; to: IsoDate }> | null;

/**
 * The Code of Practice for a child under five: consider a review every 3 to 6 months, and no later than the day before the
 * fifth birthday. Domain reference 5.3. Looked up on the day the plan was made or the last review concluded.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function planReviewUnderFive(madeOrConcluded: IsoDate, dateOfBirth: IsoDate): Application<PlanReviewUnderFive> {
  const born = civilDate(madeOrConcluded, 'madeOrConcluded') >= civilDate(dateOfBirth, 'dateOfBirth');
  demand(born, 'madeOrConcluded', 'before-birth', 'must not be before the birth');
  const aged = (on: IsoDate) => `Aged ${ageOn(dateOfBirth, on)} on ${dateInWords(on)}`;
  return apply(ehcpUnderFiveRule, madeOrConcluded, { madeOrConcluded, dateOfBirth }, (facts) => {
    const from = within(months(facts.fromMonths), madeOrConcluded);
    const lastUnder = lastDayBefore(birthday(dateOfBirth, facts.age));
    if (lastUnder < from) {
      const sentence = `${aged(from)}, ${counted(facts.fromMonths, 'month')} from ${dateInWords(madeOrConcluded)}: the Code of Practice asks for nothing more.`;
      return { result: null, sentence };
    }
    const to = earlierOf(within(months(facts.toMonths), madeOrConcluded), lastUnder);
    const days = from === to ? `on ${dateInWords(to)}` : `between ${dateInWords(from)} and ${dateInWords(to)}`;
    const cut = to === lastUnder ? `, the day before the birthday at ${facts.age}` : '';
    const sentence = `${aged(madeOrConcluded)}: consider a review ${days}${cut} (Code of Practice); the legal limit stays as it is.`;
    return { result: { from, to }, sentence };
  });
}
