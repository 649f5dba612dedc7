import {
  beginningWith,
  months,
  NO_ONE_OFFS,
  notLessThanBefore,
  weeks,
  within,
  workingDayBasis,
  workingDays,
  type OneOffHolidays,
} from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  laterOf,
  listInWords,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { coronavirusCaveats } from './coronavirus.ts';
import { planMoveRule } from './data/ehc-plan-law.ts';

/** `learnedOn`: when the old authority became aware of the move. */
export type PlanMove = Readonly<{ movesOn: IsoDate; learnedOn: IsoDate }>;

/**
 * When the old authority must transfer the plan: on the day of the move; if it learned of it less than 15 working days
 * before, within 15 working days beginning with the day it learned. SI 2014/1530 regulation 15(2); domain reference 5.3.
 * Looked up on the day of the move.
 * @param oneOffs bank holidays that the council knows before the library does
 * @throws InvalidInput `not-a-civil-date`
 */
export function planTransferDue(move: PlanMove, oneOffs: OneOffHolidays = NO_ONE_OFFS): Application<IsoDate> {
  const { movesOn, learnedOn } = move;
  civilDate(movesOn, 'movesOn');
  civilDate(learnedOn, 'learnedOn');
  return apply(planMoveRule, movesOn, { ...move, oneOffs }, (facts) => {
    const period = workingDays(facts.workingDays, oneOffs);
    const inGoodTime = learnedOn <= notLessThanBefore(period, movesOn);
    const days = counted(facts.workingDays, 'working day');
    const result = inGoodTime ? movesOn : beginningWith(period, learnedOn);
    const why = inGoodTime
      ? `the day of the move, known at least ${days} before`
      : `${days} beginning with ${dateInWords(learnedOn)}, when the move became known`;
    const sentence = `Plan to be transferred by ${weekdayAndDate(result)}: ${why}.`;
    return { result, sentence, restsOn: [workingDayBasis(movesOn)], caveats: coronavirusCaveats(result) };
  });
}

/** What the new authority owes after the transfer. */
export type AfterTransfer = Readonly<{ tellParentBy: IsoDate; reviewBy: IsoDate }>;

/**
 * The new authority tells the parent within 6 weeks, and reviews by the later of 12 months beginning with the making or
 * last review and 3 months beginning with the transfer. SI 2014/1530 regulation 15. Looked up on the transfer.
 * @throws InvalidInput `not-a-civil-date`, `after-the-transfer`
 */
export function afterPlanTransfer(transferredOn: IsoDate, madeOrReviewed: IsoDate): Application<AfterTransfer> {
  const ordered = civilDate(madeOrReviewed, 'madeOrReviewed') <= civilDate(transferredOn, 'transferredOn');
  demand(ordered, 'madeOrReviewed', 'after-the-transfer', 'must not be after the transfer');
  return apply(planMoveRule, transferredOn, { transferredOn, madeOrReviewed }, (facts) => {
    const tellParentBy = within(weeks(facts.tellWeeks), transferredOn);
    const fromReview = beginningWith(months(facts.reviewMonths), madeOrReviewed);
    const fromTransfer = beginningWith(months(facts.reviewMonthsAfterTransfer), transferredOn);
    const reviewBy = laterOf(fromReview, fromTransfer);
    const limits = [
      `${counted(facts.reviewMonths, 'month')} beginning with ${dateInWords(madeOrReviewed)} (${dateInWords(fromReview)})`,
      `${counted(facts.reviewMonthsAfterTransfer, 'month')} beginning with the transfer (${dateInWords(fromTransfer)})`,
    ];
    const sentence = `Plan transferred on ${dateInWords(transferredOn)}: tell the parent by ${weekdayAndDate(tellParentBy)}, review by ${weekdayAndDate(reviewBy)}, the later of ${listInWords(limits)}.`;
    return { result: { tellParentBy, reviewBy }, sentence, caveats: coronavirusCaveats(tellParentBy, reviewBy) };
  });
}
