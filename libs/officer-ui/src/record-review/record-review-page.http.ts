import { FindOutcomes, RecordReview, ReviewMeetingRequest } from '#contexts/placements';
import { formPage } from '../forms/form-page.ts';
import { ofRow } from '../forms/of-row.ts';
import { choice, day, known, words } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { inOrder, sentence } from '../words/codes.ts';
import { judgements, recommendations } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { reviewedPlacement } from './reviewed-placement.ts';

const judged = inOrder(judgements).map(([code, said]) => [code, sentence(said)] as const);

/** What a review meeting found and recommends. */
export const RecordReviewPage = formPage({
  path: 'line/:childId/placements/:placementId/record-review',
  over: placementRecord(reviewedPlacement, FindOutcomes),
  ...{ sends: RecordReview, request: ReviewMeetingRequest, kib: 256 },
  ...{ title: 'Record a review', button: 'Record the review' },
  fields: ({ outcomes }) => ({
    heldOn: day('When was the meeting held?', { past: true }),
    outcomes: rows(
      outcomes.map(({ outcomeId, called, measure, facts }, n) => ({
        ...{ key: String(n), legend: measure, facts },
        fields: {
          outcomeId: known(outcomeId),
          judgement: ofRow(called, choice('Was it reached?', judged, { inline: true })),
          actual: ofRow(called, words('Where does the child stand now?', { rows: 2 })),
        },
      })),
    ),
    recommends: choice('What does the review recommend?', inOrder(recommendations)),
    nextReviewOn: day('When is the next review?', { hint: 'Leave it empty only if the placement is to end' }),
    notes: words('Notes of the meeting', { rows: 6, optional: true }),
  }),
  command: (meeting, { placementId }) => ({ data: { placementId, ...meeting } }),
  beside: {
    ...{ 'before-start': 'heldOn', 'effective-in-the-future': 'heldOn', 'outcomes-incomplete': 'outcomes' },
    ...{ 'no-next-review': 'nextReviewOn', 'next-review-not-later': 'nextReviewOn' },
  },
  done: ({ input: { heldOn } }) => `The review of ${dayWords(heldOn)} is recorded`,
});
