import { weeks, within } from '../calendar/index.ts';
import {
  answered,
  apply,
  civilDate,
  dateInWords,
  demand,
  earlierOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { ehcpReviewRule } from './data/ehc-plan-law.ts';
import { phaseTransferDue, type Transfer } from './phase-transfer.ts';

export interface FinalPlanDue {
  /** The earliest of the limits below. */
  readonly due: IsoDate;
  readonly eightWeeksFromNotice: IsoDate;
  readonly twelveWeeksFromMeeting: IsoDate;
  /** Of a phase transfer, or null. */
  readonly longstop: IsoDate | null;
}

export interface DecisionToAmend {
  readonly meeting: IsoDate;
  readonly noticeSent: IsoDate;
  readonly transfer: Transfer | null;
}

/**
 * When the final amended plan is due: 8 weeks after the notice, never later than 12 weeks after the meeting, nor than
 * the longstop of a phase transfer. SI 2014/1530 regulation 22, and 18; domain reference 5.3. Looked up on the meeting.
 * @throws InvalidInput `not-a-civil-date`, `before-the-meeting`, `not-one-of`; RuleGap before 1 September 2014
 */
export function finalPlanDue({ meeting, noticeSent, transfer }: DecisionToAmend): Application<FinalPlanDue> {
  const ordered = civilDate(noticeSent, 'noticeSent') >= civilDate(meeting, 'meeting');
  demand(ordered, 'noticeSent', 'before-the-meeting', 'must not be before the meeting');
  const longstop = transfer === null ? null : answered(phaseTransferDue(transfer));
  return apply(ehcpReviewRule, meeting, { meeting, noticeSent, transfer }, ({ decisionWeeks, finalWeeks }) => {
    const eightWeeksFromNotice = within(weeks(finalWeeks), noticeSent);
    const twelveWeeksFromMeeting = within(weeks(decisionWeeks + finalWeeks), meeting);
    const statutory = earlierOf(eightWeeksFromNotice, twelveWeeksFromMeeting);
    const due = longstop === null ? statutory : earlierOf(statutory, longstop.result);
    const limits = [
      `${finalWeeks} weeks from the notice: ${dateInWords(eightWeeksFromNotice)}`,
      `${decisionWeeks + finalWeeks} weeks from the meeting: ${dateInWords(twelveWeeksFromMeeting)}`,
      ...(longstop === null ? [] : [`phase transfer: ${dateInWords(longstop.result)}`]),
    ];
    return {
      result: { due, eightWeeksFromNotice, twelveWeeksFromMeeting, longstop: longstop?.result ?? null },
      restsOn: longstop === null ? [] : [longstop],
      sentence: `Final amended plan due by ${weekdayAndDate(due)}, the earliest of its limits (${limits.join('; ')}).`,
    };
  });
}
