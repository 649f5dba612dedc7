import { beginningWith, calendarDays, notLessThanBefore, weeks, within, type DateSpan } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  daysBetween,
  demand,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { coronavirusCaveats } from './coronavirus.ts';
import { firstPlanRule } from './data/ehc-plan-law.ts';

export interface FirstPlanClocks {
  /** Whether to assess. */
  readonly decideBy: IsoDate;
  /** Tell of a decision not to issue a plan. */
  readonly notIssueBy: IsoDate;
  readonly finalBy: IsoDate;
}

/**
 * The clocks of a request for an assessment: 6, 16 and 20 weeks from its receipt. SI 2014/1530; domain reference 5.3.
 * Looked up on the day it was received.
 * @throws InvalidInput `not-a-civil-date`
 */
export const firstPlanClocks = (received: IsoDate): Application<FirstPlanClocks> =>
  apply(firstPlanRule, civilDate(received, 'received'), { received }, (facts) => {
    const result = {
      decideBy: within(weeks(facts.decideWeeks), received),
      notIssueBy: within(weeks(facts.notIssueWeeks), received),
      finalBy: within(weeks(facts.finalWeeks), received),
    };
    const sentence = `Request received on ${dateInWords(received)}: decide whether to assess by ${weekdayAndDate(result.decideBy)}, tell of a decision not to issue a plan by ${weekdayAndDate(result.notIssueBy)}, final plan by ${weekdayAndDate(result.finalBy)}.`;
    return { result, sentence, caveats: coronavirusCaveats(...Object.values(result)) };
  });

/**
 * The last day for advice: 6 weeks of the day on which the request for it was received. SI 2014/1530 regulation 8(1);
 * domain reference 5.3. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export const planAdviceDue = (askedOn: IsoDate): Application<IsoDate> =>
  apply(firstPlanRule, civilDate(askedOn, 'askedOn'), { askedOn }, ({ adviceWeeks }) => {
    const result = within(weeks(adviceWeeks), askedOn);
    const sentence = `Advice asked for on ${dateInWords(askedOn)}: due by ${weekdayAndDate(result)} (${counted(adviceWeeks, 'week')}).`;
    return { result, sentence, caveats: coronavirusCaveats(result) };
  });

/**
 * The last day to comment on a draft plan: 15 calendar days beginning with the day of service. Domain reference 5.3.
 * Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export const draftPlanCommentsUntil = (servedOn: IsoDate): Application<IsoDate> =>
  apply(firstPlanRule, civilDate(servedOn, 'servedOn'), { servedOn }, ({ commentDays }) => {
    const result = beginningWith(calendarDays(commentDays), servedOn);
    const sentence = `Draft served on ${dateInWords(servedOn)}: comments until ${weekdayAndDate(result)} (${counted(commentDays, 'day')} beginning with that day).`;
    return { result, sentence };
  });

/**
 * The last day of a reassessment: 14 weeks from notice of the decision to reassess. SI 2014/1530 regulation 27(2);
 * domain reference 5.3. Looked up on the
 * day of the notice.
 * @throws InvalidInput `not-a-civil-date`
 */
export const planReassessmentDue = (noticeOn: IsoDate): Application<IsoDate> =>
  apply(firstPlanRule, civilDate(noticeOn, 'noticeOn'), { noticeOn }, ({ reassessWeeks }) => {
    const result = within(weeks(reassessWeeks), noticeOn);
    const sentence = `Notice to reassess on ${dateInWords(noticeOn)}: due by ${weekdayAndDate(result)} (${counted(reassessWeeks, 'week')}).`;
    return { result, sentence, caveats: coronavirusCaveats(result) };
  });

export interface SchoolClosure {
  readonly firstDayClosed: IsoDate;
  readonly reopensOn: IsoDate;
}

/** `window` is null for a closure too short; `excepted` if the day asked about lies in it, both ends included. */
export type ClosureException = Readonly<{ window: DateSpan | null; excepted: boolean }>;

/**
 * Whether a school's closure excepts from a time limit what is asked of it on a day: closed for 4 continuous weeks or
 * more, from 1 week before it closes to 1 week before it reopens. Domain reference 5.3. Looked up on the day asked.
 * @throws InvalidInput `not-a-civil-date`, `reopens-before-it-closes`
 */
export function schoolClosureException(closure: SchoolClosure, askedOn: IsoDate): Application<ClosureException> {
  const { firstDayClosed, reopensOn } = closure;
  const ordered = civilDate(firstDayClosed, 'firstDayClosed') < civilDate(reopensOn, 'reopensOn');
  demand(ordered, 'reopensOn', 'reopens-before-it-closes', 'must be after the first day closed');
  civilDate(askedOn, 'askedOn');
  return apply(firstPlanRule, askedOn, { ...closure, askedOn }, ({ closed }): Judgement<ClosureException> => {
    if (daysBetween(firstDayClosed, reopensOn) < closed.weeks * 7) {
      const sentence = `Closed on ${dateInWords(firstDayClosed)}, open again on ${dateInWords(reopensOn)}: less than ${counted(closed.weeks, 'week')} on end, so no exception.`;
      return { result: { window: null, excepted: false }, sentence };
    }
    const before = weeks(closed.weeksBefore);
    const window = { from: notLessThanBefore(before, firstDayClosed), to: notLessThanBefore(before, reopensOn) };
    const excepted = window.from <= askedOn && askedOn <= window.to;
    const sentence = `Asked on ${dateInWords(askedOn)}: ${excepted ? 'within' : 'outside'} the exception for a closed school, ${dateInWords(window.from)} to ${dateInWords(window.to)}.`;
    return { result: { window, excepted }, sentence };
  });
}
