import {
  apply,
  civilDate,
  dateInWords,
  demand,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { approvalLimitRule } from './data/commissioning-law.ts';

/** What somebody may approve, in pence a week, from a day on, as the scheme says; `null` pence: whatever it costs. */
export type ApprovalLimit = Readonly<{ pence: number | null; from: IsoDate; source: string }>;

/**
 * Whether a price is one’s own to approve. Looked up on the day of the award.
 * @param limit of that day; null = nothing was delegated
 * @throws InvalidInput `not-a-whole-number`, `not-a-civil-date`, `not-yet` (a limit of a later day)
 */
export function withinApprovalLimit(
  weeklyPence: number,
  limit: ApprovalLimit | null,
  on: IsoDate,
): Application<boolean> {
  wholeNumber(weeklyPence, 'weeklyPence');
  if (limit !== null) {
    if (limit.pence !== null) wholeNumber(limit.pence, 'limit.pence');
    const holds = civilDate(limit.from, 'limit.from') <= on;
    demand(holds, 'limit.from', 'not-yet', 'must not be after the day of the award');
  }
  return apply(approvalLimitRule, civilDate(on, 'on'), { weeklyPence, limit, on }, ({ mayApproveTheLimitItself }) => {
    const price = `${pounds(weeklyPence)} a week`;
    if (limit === null) return { result: false, sentence: `Not to be approved: ${price}, and no limit was set.` };
    const since = `since ${dateInWords(limit.from)}`;
    if (limit.pence === null)
      return { result: true, sentence: `May be approved: ${price}, of whatever it costs, ${since}.` };
    const result = mayApproveTheLimitItself ? weeklyPence <= limit.pence : weeklyPence < limit.pence;
    const most = `${pounds(limit.pence)} a week ${since}`;
    return {
      result,
      sentence: `${result ? 'May be approved' : 'Not to be approved'}: ${price}, the limit being ${most}.`,
    };
  });
}

/** `£1,234.50` */
export const pounds = (pence: number): string => POUNDS.format(pence / 100);
const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
