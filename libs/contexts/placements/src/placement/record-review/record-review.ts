import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CalendarsKnown } from '#statutory-rules';
import type { Attended } from '../../asks/attendance-to-date.ts';
import { daysOfMeeting, reviewed, type ReviewMeeting } from '../review-meeting.ts';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';

export class RecordReview extends Command<Readonly<{ placementId: string; notes: string | null }> & ReviewMeeting> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({ 'not-under-way': 'This placement is not under way.' });

/** @param attended the attendance up to the meeting, recorded with the rule by which it was counted */
export function recordReview(
  { data, envelope }: RecordReview,
  placement: Placement,
  { attendance, rule }: Attended,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  planned(envelope.receivedAt, { nextReviewOn: data.nextReviewOn });
  const draft = {
    type: 'PlacementReviewed' as const,
    effectiveOn: data.heldOn,
    data: { ...reviewed(data, placement, calendars), attendance },
    personal: {
      actuals: data.outcomes.map(({ outcomeId, actual }) => ({ outcomeId, actual })),
      notes: data.notes,
    },
    rules: [rule],
  };
  return unlessQuestioned(draft, daysOfMeeting(data, calendars), envelope);
}
