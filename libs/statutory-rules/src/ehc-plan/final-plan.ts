import { weeks, within } from '../calendar/index.ts';
import {
  answered,
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
import { coronavirusCaveats } from './coronavirus.ts';
import { ehcpReviewRule, PHASE_TRANSFERS } from './data/ehc-plan-law.ts';
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
 *
 * The one due date that may be before its trigger: a limit that a late meeting or notice has let pass is the answer all
 * the same (the plan is late already), and the sentence says so.
 * @throws InvalidInput `not-a-civil-date`, `before-the-meeting` (the notice), `transfer-before-the-meeting`, `not-one-of`;
 * RuleGap where phase transfers have no version on the day of the transfer
 */
export function finalPlanDue({ meeting, noticeSent, transfer }: DecisionToAmend): Application<FinalPlanDue> {
  const ordered = civilDate(noticeSent, 'noticeSent') >= civilDate(meeting, 'meeting');
  demand(ordered, 'noticeSent', 'before-the-meeting', 'must not be before the meeting');
  if (transfer !== null) {
    oneOf(transfer.phase, PHASE_TRANSFERS, 'transfer.phase');
    const ahead = civilDate(transfer.on, 'transfer.on') >= meeting;
    demand(ahead, 'transfer.on', 'transfer-before-the-meeting', 'must not be before the meeting');
  }
  return apply(ehcpReviewRule, meeting, { meeting, noticeSent, transfer }, ({ decisionWeeks, finalWeeks }) => {
    const longstop = transfer === null ? null : answered(phaseTransferDue(transfer));
    const eightWeeksFromNotice = within(weeks(finalWeeks), noticeSent);
    const twelveWeeksFromMeeting = within(weeks(decisionWeeks + finalWeeks), meeting);
    const statutory = earlierOf(eightWeeksFromNotice, twelveWeeksFromMeeting);
    const due = longstop === null ? statutory : earlierOf(statutory, longstop.result);
    const limits = [
      `${counted(finalWeeks, 'week')} from the notice: ${dateInWords(eightWeeksFromNotice)}`,
      `${counted(decisionWeeks + finalWeeks, 'week')} from the meeting: ${dateInWords(twelveWeeksFromMeeting)}`,
      ...(longstop === null ? [] : [`phase transfer: ${dateInWords(longstop.result)}`]),
    ];
    return {
      result: { due, eightWeeksFromNotice, twelveWeeksFromMeeting, longstop: longstop?.result ?? null },
      restsOn: longstop === null ? [] : [longstop],
      caveats: coronavirusCaveats(due),
      sentence: `Final amended plan due by ${weekdayAndDate(due)}${passedBefore(due, meeting, noticeSent)}, the earliest of its limits (${limits.join('; ')}).`,
    };
  });
}

function passedBefore(due: IsoDate, meeting: IsoDate, noticeSent: IsoDate): string {
  if (due < meeting) return ', which had passed before the meeting';
  return due < noticeSent ? ', which had passed before the notice was sent' : '';
}
