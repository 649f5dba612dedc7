import { civilDate, dateInWords, dayAndMonth, demand, listInWords, type IsoDate } from '../foundation/index.ts';

/**
 * A recorded judgement that shorter intensive or 1:1 days are equivalent to full-time ones, and the supervision between
 * the hours of the day that was agreed for them: with whom, when, and what. Domain reference 7.1.
 */
export interface Equivalence {
  readonly judgedBy: string;
  /** The parents or carers, or professionals. */
  readonly supervisionAgreedWith: string;
  readonly supervisionAgreedOn: IsoDate;
  /** What was agreed. */
  readonly supervisionAgreed: string;
}

/** @throws InvalidInput `not-said`, `not-a-civil-date` */
export function checkEquivalence(equivalence: Equivalence): void {
  const { judgedBy, supervisionAgreedWith, supervisionAgreed, supervisionAgreedOn } = equivalence;
  const said = [judgedBy, supervisionAgreedWith, supervisionAgreed].every((each) => each.trim() !== '');
  const words = 'must name who judged it, with whom supervision was agreed, and what was agreed';
  demand(said, 'equivalence', 'not-said', words);
  civilDate(supervisionAgreedOn, 'equivalence.supervisionAgreedOn');
}

/** A day with nothing is no shorter day, and supervision agreed later was not agreed for it. */
export const reaches = (equivalence: Equivalence, on: IsoDate, provided: boolean): boolean =>
  provided && equivalence.supervisionAgreedOn <= on;

export const agreementInWords = (equivalence: Equivalence): string =>
  ` Supervision agreed with ${equivalence.supervisionAgreedWith} on ${dateInWords(equivalence.supervisionAgreedOn)}: ${equivalence.supervisionAgreed}.`;

export const notReachedInWords = ({ judgedBy }: Equivalence, days: readonly IsoDate[]): string =>
  ` The judgement of ${judgedBy} does not reach ${listInWords(days.map(dayAndMonth))}: nothing was provided, or no supervision agreed by then.`;
