import { calendarDays, notLessThanBefore, weeks, within } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { offSiteMeetingRule, offSiteReviewRule, type OffSiteReviewFacts } from './data/off-site-law.ts';

export interface NextOffSiteReview {
  /** Last day for the next review; null = at the interval the governing body considers appropriate. */
  readonly by: IsoDate | null;
  readonly endsWithSchoolYear: boolean;
}

/**
 * When a direction is reviewed next. SI 2010/1156, since 2013 as amended by SI 2012/2532. Looked up on the last review,
 * or on the first day of the requirement where there has been none.
 * @throws InvalidInput `not-a-civil-date`
 */
export function nextOffSiteReview(lastOrFirstDay: IsoDate): Application<NextOffSiteReview> {
  return apply<OffSiteReviewFacts, NextOffSiteReview>(
    offSiteReviewRule,
    lastOrFirstDay,
    { lastOrFirstDay },
    (facts) => {
      const { everyDays, endsWithSchoolYear } = facts;
      const end = endsWithSchoolYear ? 'ends with the school year' : 'may run past the end of the school year';
      if (everyDays === null) {
        const sentence = `Reviewed at intervals that the governing body considers appropriate to the pupil; the direction ${end}.`;
        return { result: { by: null, endsWithSchoolYear }, sentence };
      }
      const by = within(calendarDays(everyDays), lastOrFirstDay);
      const sentence = `To be reviewed by ${weekdayAndDate(by)}, at least every ${everyDays} days; the direction ${end}.`;
      return { result: { by, endsWithSchoolYear }, sentence };
    },
  );
}

export type ReviewRequest = 'must meet' | 'may be declined' | 'no right to ask';

const ASKERS = ['parent', 'pupil of 18 or over', 'local authority'] as const;

/**
 * Whether a written request for a review must be met by a meeting as soon as reasonably practicable: not where one was
 * held in the ten weeks before the day of the request. SI 2012/2532. Looked up on that day.
 * @param asker the local authority may ask only where the pupil has an EHC plan
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `not-entitled-to-ask`, `after-the-request`
 */
export function offSiteReviewRequest(
  requestedOn: IsoDate,
  lastReviewOn: IsoDate | null,
  asker: (typeof ASKERS)[number],
  hasPlan: boolean,
): Application<ReviewRequest> {
  oneOf(asker, ASKERS, 'asker');
  demand(asker !== 'local authority' || hasPlan, 'asker', 'not-entitled-to-ask', 'may ask only where there is a plan');
  civilDate(requestedOn, 'requestedOn');
  const inOrder = lastReviewOn === null || civilDate(lastReviewOn, 'lastReviewOn') <= requestedOn;
  demand(inOrder, 'lastReviewOn', 'after-the-request', 'must not be after the request');
  const inputs = { requestedOn, lastReviewOn, asker, hasPlan };
  return apply<OffSiteReviewFacts, ReviewRequest>(offSiteReviewRule, requestedOn, inputs, ({ requestBarWeeks }) => {
    const on = dateInWords(requestedOn);
    if (requestBarWeeks === null)
      return { result: 'no right to ask', sentence: `No right to ask for a review on ${on}.` };
    const barredFrom = notLessThanBefore(weeks(requestBarWeeks), requestedOn);
    if (lastReviewOn !== null && lastReviewOn >= barredFrom) {
      const sentence = `The request of ${on} may be declined: a review was held on ${dateInWords(lastReviewOn)}, in the ${counted(requestBarWeeks, 'week')} before it.`;
      return { result: 'may be declined', sentence };
    }
    const sentence = `The request of ${on} must be met by a meeting as soon as reasonably practicable: no review in the ${counted(requestBarWeeks, 'week')} before it.`;
    return { result: 'must meet', sentence };
  });
}

/** Calendar days, both in time on the day itself. */
export type OffSiteMeeting = Readonly<{ inviteBy: IsoDate; outcomeBy: IsoDate }>;

/**
 * The clocks of a review meeting: invitation at least six days before, outcome within six days after. Unverified: see
 * its data. Looked up on the day of the meeting.
 * @throws InvalidInput `not-a-civil-date`
 */
export function offSiteReviewMeeting(meetingOn: IsoDate): Application<OffSiteMeeting> {
  return apply(offSiteMeetingRule, meetingOn, { meetingOn }, ({ invitationDaysBefore, outcomeWithinDays }) => {
    const inviteBy = notLessThanBefore(calendarDays(invitationDaysBefore), meetingOn);
    const outcomeBy = within(calendarDays(outcomeWithinDays), meetingOn);
    const sentence = `Invitations to the review of ${dateInWords(meetingOn)} by ${weekdayAndDate(inviteBy)}; its outcome by ${weekdayAndDate(outcomeBy)}.`;
    return { result: { inviteBy, outcomeBy }, sentence };
  });
}
