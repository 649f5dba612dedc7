import { beginningWith, lastDayBefore, months, within } from '../calendar/index.ts';
import { ageOn, birthday } from '../child/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  earlierOf,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  ehcpReviewRule,
  ehcpUnderFiveRule,
  NEXT_REVIEW_READINGS,
  type NextReviewReading,
} from './data/ehc-plan-law.ts';

/** `by` is the last day of the reading followed; `aimFor` the last day of the closer reading, which meets both. */
export type NextReview = Readonly<{ by: IsoDate; aimFor: IsoDate }>;

/**
 * When the next review must be complete: 12 months from the day the plan was first made, or the last review concluded
 * (the day its decision notice was sent). CFA 2014 s44(1); domain reference 5.3. Looked up on that day.
 * @param own the reading that the council follows; by default that of the day, the published one
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`
 */
export function nextReviewDue(madeOrConcluded: IsoDate, own: NextReviewReading | null = null): Application<NextReview> {
  civilDate(madeOrConcluded, 'madeOrConcluded');
  if (own !== null) oneOf(own, NEXT_REVIEW_READINGS, 'reading');
  const inputs = { madeOrConcluded, reading: own };
  return apply(ehcpReviewRule, madeOrConcluded, inputs, ({ everyMonths, nextReview }) => {
    const chosen = own ?? nextReview;
    const other = NEXT_REVIEW_READINGS.find((each) => each !== chosen)!;
    const published = within(months(everyMonths), madeOrConcluded);
    const aimFor = beginningWith(months(everyMonths), madeOrConcluded);
    const results = {
      'published reading': { by: published, aimFor },
      'section 44(1) read closely': { by: aimFor, aimFor },
    };
    const [length, start] = [counted(everyMonths, 'month'), dateInWords(madeOrConcluded)];
    const sentences = {
      'published reading': `${length} from ${start} (the published reading); aim for ${weekdayAndDate(aimFor)}, the last day if section 44(1) is read closely.`,
      'section 44(1) read closely': `the last of ${length} beginning with ${start} (section 44(1) read closely); the published reading would give ${weekdayAndDate(published)}.`,
    };
    const one = `${length} from ${start}, in the published reading and with section 44(1) read closely.`;
    // From 29 February both end on 28 February.
    const words = published === aimFor ? one : sentences[chosen];
    return {
      result: results[chosen],
      reading: { chosen, others: [{ reading: other, result: results[other] }] },
      sentence: `Next review by ${weekdayAndDate(results[chosen].by)}, ${words}`,
    };
  });
}

/** The days between which a review should be considered; null where the child is five by the first. Never the legal limit. */
export type UnderFiveReview = Readonly<{ from: IsoDate; to: IsoDate }> | null;

/**
 * The Code of Practice for a child under five: consider a review every 3 to 6 months, and no later than the day before the
 * fifth birthday. Domain reference 5.3. Looked up on the day the plan was made or the last review concluded.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function underFiveReview(madeOrConcluded: IsoDate, dateOfBirth: IsoDate): Application<UnderFiveReview> {
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
