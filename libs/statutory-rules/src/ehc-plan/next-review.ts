import { beginningWith, months, within } from '../calendar/index.ts';
import { ageOn } from '../child/index.ts';
import { apply, dateInWords, weekdayAndDate, type Application, type IsoDate } from '../foundation/index.ts';
import { ehcpReviewRule, ehcpUnderFiveRule } from './data/ehc-plan-law.ts';

/** `by` is the last day of the reading followed; `aimFor` the last day of the closer reading, which meets both. */
export type NextReview = Readonly<{ by: IsoDate; aimFor: IsoDate }>;

/**
 * When the next review must be complete: 12 months from the day the plan was first made, or the last review concluded
 * (the day its decision notice was sent). CFA 2014 s44(1); domain reference 5.3. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export const nextReviewDue = (madeOrConcluded: IsoDate): Application<NextReview> =>
  apply(ehcpReviewRule, madeOrConcluded, { madeOrConcluded }, ({ everyMonths }) => {
    const by = within(months(everyMonths), madeOrConcluded);
    const aimFor = beginningWith(months(everyMonths), madeOrConcluded);
    const reading = {
      chosen: 'published reading',
      others: [{ reading: 'section 44(1) read closely', result: { by: aimFor, aimFor } }],
    };
    const sentence = `Next review by ${weekdayAndDate(by)}, ${everyMonths} months from ${dateInWords(madeOrConcluded)} (the published reading); aim for ${weekdayAndDate(aimFor)}, the last day if section 44(1) is read closely.`;
    return { result: { by, aimFor }, reading, sentence };
  });

/** The days between which a review should be considered; null for a child of five or more. Never the legal limit. */
export type UnderFiveReview = Readonly<{ from: IsoDate; to: IsoDate }> | null;

/**
 * The Code of Practice for a child under five: consider a review every 3 to 6 months. Domain reference 5.3. Looked up
 * on the day the plan was made or the last review concluded, which settles the age too.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function underFiveReview(madeOrConcluded: IsoDate, dateOfBirth: IsoDate): Application<UnderFiveReview> {
  const age = ageOn(dateOfBirth, madeOrConcluded);
  return apply(ehcpUnderFiveRule, madeOrConcluded, { madeOrConcluded, dateOfBirth }, (facts) => {
    if (age >= facts.age) return { result: null, sentence: `Aged ${age}: the Code of Practice asks for nothing more.` };
    const from = within(months(facts.fromMonths), madeOrConcluded);
    const to = within(months(facts.toMonths), madeOrConcluded);
    const sentence = `Aged ${age}: consider a review between ${dateInWords(from)} and ${dateInWords(to)} (Code of Practice); the legal limit stays as it is.`;
    return { result: { from, to }, sentence };
  });
}
