import { calendarDays, lastDayBefore, notLessThanBefore, weeks, within } from '../calendar/index.ts';
import {
  apply,
  counted,
  dateInWords,
  demand,
  inForceOn,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  offSiteMeetingRule,
  offSitePowerRule,
  offSiteReviewRule,
  type OffSitePowerFacts,
} from './data/off-site-law.ts';
import { addressees, type Addressee, type DirectedPupil } from './off-site-notice.ts';
import {
  dayOf,
  directorOf,
  knownDirection,
  underTheRegulations,
  type RunningDirection,
  type UnderTheRegulations,
} from './under-the-regulations.ts';

export interface NextOffSiteReview {
  /** Last day for the next review; null = at the interval the governing body considers appropriate. */
  readonly by: IsoDate | null;
  readonly endsWithSchoolYear: boolean;
}

/**
 * When a direction is reviewed next. SI 2010/1156, since 2013 as amended by SI 2012/2532; domain reference 3.5. Looked up
 * on the last review, or on the first day of the requirement where there has been none.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `before-the-direction`; RuleGap before 1 September 2010
 */
export function nextOffSiteReview(
  direction: RunningDirection,
  lastReviewOn: IsoDate | null,
): Application<UnderTheRegulations<NextOffSiteReview>> {
  const { school, firstDay } = knownDirection(direction);
  const since = lastReviewOn === null ? firstDay : dayOf(direction, lastReviewOn, 'lastReviewOn');
  return apply(offSiteReviewRule, since, { direction, lastReviewOn }, ({ everyDays, endsWithSchoolYear }) =>
    underTheRegulations(direction, since, () => {
      const end = endsWithSchoolYear ? 'ends with the school year' : 'may run past the end of the school year';
      const by = everyDays === null ? null : within(calendarDays(everyDays), since);
      const sentence =
        by === null
          ? `Reviewed at intervals that the ${directorOf(school)} considers appropriate to the pupil; the direction ${end}.`
          : `To be reviewed by ${weekdayAndDate(by)}, at least every ${everyDays} days; the direction ${end}.`;
      return { result: { by, endsWithSchoolYear }, sentence, restsOn: [] };
    }),
  );
}

export type ReviewRequest = 'must meet' | 'may be declined' | 'no right to ask';

const ASKERS = ['parent', 'pupil of 18 or over', 'local authority'] as const;

/**
 * Whether a written request for a review must be met by a meeting as soon as reasonably practicable: not where one was
 * held in the ten weeks before the day of the request. SI 2012/2532; domain reference 3.5. Looked up on that day.
 * @param lastReviewOn one on the day of the request itself is not before it, and bars nothing
 * @param asker the local authority may ask only where the pupil has an EHC plan
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `not-entitled-to-ask`, `before-the-direction`,
 * `after-the-request`; RuleGap before 1 September 2010
 */
export function offSiteReviewRequest(
  direction: RunningDirection,
  requestedOn: IsoDate,
  lastReviewOn: IsoDate | null,
  asker: (typeof ASKERS)[number],
  hasPlan: boolean,
): Application<UnderTheRegulations<ReviewRequest>> {
  knownDirection(direction);
  oneOf(asker, ASKERS, 'asker');
  demand(asker !== 'local authority' || hasPlan, 'asker', 'not-entitled-to-ask', 'may ask only where there is a plan');
  dayOf(direction, requestedOn, 'requestedOn');
  const inOrder = lastReviewOn === null || dayOf(direction, lastReviewOn, 'lastReviewOn') <= requestedOn;
  demand(inOrder, 'lastReviewOn', 'after-the-request', 'must not be after the request');
  const inputs = { direction, requestedOn, lastReviewOn, asker, hasPlan };
  return apply(offSiteReviewRule, requestedOn, inputs, ({ requestBarWeeks }) =>
    underTheRegulations<ReviewRequest>(direction, requestedOn, () => {
      const on = dateInWords(requestedOn);
      if (requestBarWeeks === null)
        return { result: 'no right to ask', sentence: `No right to ask for a review on ${on}.`, restsOn: [] };
      const barredFrom = notLessThanBefore(weeks(requestBarWeeks), requestedOn);
      const barredTo = lastDayBefore(requestedOn);
      const before = `in the ${counted(requestBarWeeks, 'week')} before that day`;
      if (lastReviewOn !== null && barredFrom <= lastReviewOn && lastReviewOn <= barredTo) {
        const sentence = `The request of ${on} may be declined: a review was held on ${dateInWords(lastReviewOn)}, ${before}.`;
        return { result: 'may be declined', sentence, restsOn: [] };
      }
      const sameDay = lastReviewOn === requestedOn;
      const sentence = `The request of ${on} must be met by a meeting as soon as reasonably practicable: no review ${before}${sameDay ? ' (one was held on it)' : ''}.`;
      return { result: 'must meet', sentence, restsOn: [], caveats: sameDay ? [SAME_DAY] : [] };
    }),
  );
}

const SAME_DAY = 'A review was held on the day of the request: whether it was the one asked for is for a person to say';

/** Calendar days, both in time on the day itself. */
export type OffSiteMeeting = Readonly<{ invited: readonly OffSiteInvited[]; inviteBy: IsoDate; outcomeBy: IsoDate }>;

/** Of an academy's review the head and a nominee of the trustees who is not the head, too. */
export type OffSiteInvited = Addressee | OffSitePowerFacts['academyReview'][number];

/**
 * The clocks of a review meeting: invitation at least six days before, outcome within six days after; the parent or the
 * pupil of eighteen invited, and the authority if there is a plan; of an academy's direction under section 29A the head and
 * a nominee of the trustees who is not the head too. Domain reference 3.5 and 0. Unverified: see its data.
 * Looked up on the day of the meeting.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `before-the-direction`
 */
export function offSiteReviewMeeting(
  direction: RunningDirection,
  meetingOn: IsoDate,
  pupil: DirectedPupil,
): Application<UnderTheRegulations<OffSiteMeeting>> {
  knownDirection(direction);
  dayOf(direction, meetingOn, 'meetingOn');
  const inputs = { direction, meetingOn, pupil };
  return apply(offSiteMeetingRule, meetingOn, inputs, ({ invitationDaysBefore, outcomeWithinDays }) =>
    underTheRegulations(direction, meetingOn, () => {
      const own =
        direction.school === 'academy' ? inForceOn(offSitePowerRule, direction.firstDay).facts.academyReview : [];
      const invited = [...addressees(pupil), ...own];
      const inviteBy = notLessThanBefore(calendarDays(invitationDaysBefore), meetingOn);
      const outcomeBy = within(calendarDays(outcomeWithinDays), meetingOn);
      const who = invited.map((each) => `the ${each}`).join(' and ');
      const sentence = `Invitation of ${who} to the review of ${dateInWords(meetingOn)} by ${weekdayAndDate(inviteBy)}; its outcome by ${weekdayAndDate(outcomeBy)}.`;
      return { result: { invited, inviteBy, outcomeBy }, sentence, restsOn: [] };
    }),
  );
}
