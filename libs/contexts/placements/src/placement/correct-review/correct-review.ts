import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CalendarsKnown } from '#statutory-rules';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, latestReview, type Placement } from '../placement.ts';
import { goesOnAsAgreed, reviewAfterTheLastDay } from '../review-by-the-last-day.ts';
import { planned } from '../planned-days.ts';
import { daysOfMeeting, reviewed, type ReviewMeeting } from '../review-meeting.ts';

/** The meeting as it should have been recorded, whole; notes left out stay as they are, and null empties them. */
export class CorrectReview extends Command<
  Readonly<{ placementId: string; reviewId: string; notes?: string | null | undefined; reason: string }> & ReviewMeeting
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({ 'no-such-review': 'This review is not recorded for this placement, or it was voided.' });

/** The attendance stays as it was frozen at the meeting. */
export function correctReview(
  { data, envelope }: CorrectReview,
  placement: Placement,
  facts: Facts<PlacementEvent>,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  awardStands(placement);
  const review = hasBegun(placement) && placement.reviews.find(({ id }) => id === data.reviewId);
  if (!review) throw refusal('no-such-review');
  planned(envelope.receivedAt, { nextReviewOn: data.nextReviewOn });
  const draft = correction(
    facts,
    { original: review.id, reason: data.reason },
    'PlacementReviewedCorrected',
    {
      now: reviewed(data, placement, calendars),
      parts: {
        actuals: data.outcomes.map(({ outcomeId, actual }) => ({ outcomeId, actual })),
        notes: data.notes,
      },
      effectiveOn: data.heldOn,
    },
    () => refusal('no-such-review'),
  );
  const isAsWas = data.nextReviewOn === review.data.nextReviewOn && data.recommends === review.data.recommends;
  // Where another was held since, that says when the next is due.
  const isMoot = isAsWas || latestReview(placement)?.id !== review.id;
  const after = !isMoot && goesOnAsAgreed(data) ? reviewAfterTheLastDay(data.nextReviewOn, placement.endsOn) : [];
  return unlessQuestioned(draft, [...daysOfMeeting(data, calendars, review.data), ...after], envelope);
}
