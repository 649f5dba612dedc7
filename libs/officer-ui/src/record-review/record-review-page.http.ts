import { FindOutcomes, RecordReview, ReviewMeetingRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { addDays } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { dayWords } from '../words/times.ts';
import { besideMeeting, meetingFields } from './meeting-fields.ts';
import { reviewedPlacement } from './reviewed-placement.ts';

/** What a review meeting found and recommends. */
export const RecordReviewPage = formPage({
  path: 'line/:childId/placements/:placementId/record-review',
  over: placementRecord(reviewedPlacement, FindOutcomes, FindReferral),
  ...{ sends: RecordReview, request: ReviewMeetingRequest, kib: 256 },
  ...{ title: 'Record a review', button: 'Record the review' },
  fields: ({ who, outcomes }) => meetingFields(who, outcomes),
  standsIn: ({ heldOn }, { outcomes }, { today }) => ({
    ...{ heldOn: today, recommends: 'continue' as const, nextReviewOn: addDays(heldOn ?? today, 1), notes: null },
    outcomes: outcomes.map(({ outcomeId }) => ({ outcomeId, judgement: 'met' as const, actual: 'stands in' })),
  }),
  command: (meeting, { placementId }) => ({ data: { placementId, ...meeting } }),
  beside: besideMeeting,
  done: ({ input: { heldOn } }) => `The review of ${dayWords(heldOn)} is recorded`,
});
