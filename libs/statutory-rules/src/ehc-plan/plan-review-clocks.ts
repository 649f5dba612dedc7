import { beginningWith, calendarDays, clearDaysBefore, notLessThanBefore, weeks, within } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { coronavirusCaveats } from './coronavirus.ts';
import { ehcpReviewRule } from './data/ehc-plan-law.ts';

export interface PlanReviewClocks {
  /** Latest days of the notice of the meeting and of its papers, each (regulation 20). */
  readonly noticeBy: IsoDate;
  readonly papersBy: IsoDate;
  /** The clear-days reading of both, one day earlier: warn from it. */
  readonly warnFrom: IsoDate;
  readonly reportBy: IsoDate;
  /** Keep, amend or cease; if amend, the proposed amendments go with the notice. */
  readonly decisionBy: IsoDate;
  /** However late the notice, the final amended plan is never later than this. */
  readonly finalAtLatest: IsoDate;
}

const KINDS = ['annual', 'early'] as const;

/**
 * The clocks of a review meeting; an early review has the same. Calendar days and weeks: no bank holiday stops them.
 * CFA 2014 s44, SI 2014/1530 regulations 20 to 22; domain reference 5.3. Looked up on the day of the meeting.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`
 */
export function planReviewClocks(
  meeting: IsoDate,
  kind: (typeof KINDS)[number] = 'annual',
): Application<PlanReviewClocks> {
  civilDate(meeting, 'meeting');
  oneOf(kind, KINDS, 'kind');
  return apply(ehcpReviewRule, meeting, { meeting, kind }, (facts) => {
    const beforehand = weeks(facts.weeksBeforeMeeting);
    const before = notLessThanBefore(beforehand, meeting);
    const warnFrom = clearDaysBefore(beforehand, meeting);
    const result = {
      noticeBy: before,
      papersBy: before,
      warnFrom,
      reportBy: within(weeks(facts.reportWeeks), meeting),
      decisionBy: within(weeks(facts.decisionWeeks), meeting),
      finalAtLatest: within(weeks(facts.decisionWeeks + facts.finalWeeks), meeting),
    };
    const sentence = `${kind === 'annual' ? 'Annual' : 'Early'} review meeting on ${weekdayAndDate(meeting)}: notice and papers by ${weekdayAndDate(before)} (in clear days by ${weekdayAndDate(warnFrom)}), report by ${weekdayAndDate(result.reportBy)}, decision by ${weekdayAndDate(result.decisionBy)} with any amendments proposed, final plan never later than ${weekdayAndDate(result.finalAtLatest)}.`;
    const reading = {
      chosen: `at least ${counted(facts.weeksBeforeMeeting, 'week')} before`,
      others: [{ reading: 'clear days', result: { ...result, noticeBy: warnFrom, papersBy: warnFrom } }],
    };
    return { result, reading, sentence, caveats: coronavirusCaveats(result.decisionBy, result.finalAtLatest) };
  });
}

/**
 * The last day of the least time to comment on proposed amendments: 15 calendar days beginning with the day of service.
 * SI 2014/1530 regulation 22(2)(c); domain reference 5.3. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export const planAmendmentCommentsUntil = (servedOn: IsoDate): Application<IsoDate> =>
  apply(ehcpReviewRule, civilDate(servedOn, 'servedOn'), { servedOn }, ({ commentDays }) => {
    const result = beginningWith(calendarDays(commentDays), servedOn);
    const sentence = `Amendments served on ${dateInWords(servedOn)}: comments at least until ${weekdayAndDate(result)} (${counted(commentDays, 'day')} beginning with that day).`;
    return { result, sentence };
  });
