import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';
import { reviewed, type ReviewMeeting } from '../review-meeting.ts';

/** The meeting as it should have been recorded, whole; null notes leave the notes as they are. */
export class CorrectReview extends Command<
  Readonly<{ placementId: string; reviewId: string; notes: string | null; reason: string }> & ReviewMeeting
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({ 'no-such-review': 'This review is not recorded for this placement, or it was voided.' });

/** The attendance stays as it was frozen at the meeting. */
export function correctReview({ data, envelope }: CorrectReview, placement: Placement): Draft<PlacementEvent> {
  awardStands(placement);
  const review = hasBegun(placement) && placement.reviews.find(({ id }) => id === data.reviewId);
  if (!review) throw refusal('no-such-review');
  planned(envelope.receivedAt, data.nextReviewOn);
  return {
    type: 'PlacementReviewedCorrected',
    effectiveOn: data.heldOn,
    data: {
      original: review.id,
      now: { ...reviewed(data, placement), attendance: review.data.attendance },
    },
    personal: {
      actuals: data.outcomes.map(({ outcomeId, actual }) => ({ outcomeId, actual })),
      notes: data.notes,
      reason: data.reason,
    },
  };
}
