import { ofRow } from '../forms/of-row.ts';
import { choice, day, known, words } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { inOrder, sentence } from '../words/codes.ts';
import { judgements, recommendations } from '../words/placements-words.ts';
import type { OutcomeSeen } from './reviewed-placement.ts';

const judged = inOrder(judgements).map(([code, said]) => [code, sentence(said)] as const);

/** What a review says, when it is recorded and when it is said anew. */
export const meetingFields = (who: string, outcomes: readonly OutcomeSeen[]) => ({
  heldOn: day('When was the meeting held?', { called: 'The day of the meeting', past: true }),
  outcomes: rows(
    outcomes.map(({ outcomeId, called, measure, facts }, n) => ({
      ...{ key: String(n), legend: measure, facts },
      fields: {
        outcomeId: known(outcomeId),
        judgement: ofRow(called, choice('Was it reached?', judged, { inline: true })),
        actual: ofRow(called, words(`Where does ${who} stand now?`, { rows: 2 })),
      },
    })),
  ),
  recommends: choice('What does the review recommend?', inOrder(recommendations)),
  nextReviewOn: day('When is the next review?', {
    called: 'The next review',
    hint: 'Leave it empty only if the placement is to end',
  }),
  notes: words('Notes of the meeting', { rows: 6, optional: true }),
});

/** To which of them a refusal belongs. */
export const besideMeeting = {
  ...{ 'before-start': 'heldOn', 'effective-in-the-future': 'heldOn', 'outcomes-incomplete': 'outcomes' },
  ...{ 'no-next-review': 'nextReviewOn', 'next-review-not-later': 'nextReviewOn', 'too-far-ahead': 'nextReviewOn' },
} as const;
