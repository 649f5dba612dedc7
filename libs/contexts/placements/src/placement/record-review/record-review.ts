import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { CalendarsKnown } from '#statutory-rules';
import type { Attended } from '../../asks/attendance-to-date.ts';
import { daysOfMeeting, reviewed, type ReviewMeeting } from '../review-meeting.ts';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { goesOnAsAgreed, reviewAfterTheLastDay } from '../review-by-the-last-day.ts';
import { sessionsUnmarked } from '../sessions-unmarked.ts';
import { planned } from '../planned-days.ts';

export class RecordReview extends Command<Readonly<{ placementId: string; notes: string | null }> & ReviewMeeting> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({ 'not-under-way': 'This placement is not under way.' });

/** @param attended the attendance up to the meeting, recorded with the rule by which it was counted */
export function recordReview(
  { data, envelope }: RecordReview,
  placement: Placement,
  { attendance, settled, rule }: Attended,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  planned(envelope.receivedAt, { nextReviewOn: data.nextReviewOn });
  const until = { heldOn: data.heldOn, today: londonDate(envelope.receivedAt), calendars };
  const unmarked = sessionsUnmarked(placement, settled, until);
  const draft = {
    type: 'PlacementReviewed' as const,
    effectiveOn: data.heldOn,
    data: { ...reviewed(data, placement, calendars), attendance, unmarked },
    personal: {
      actuals: data.outcomes.map(({ outcomeId, actual }) => ({ outcomeId, actual })),
      notes: data.notes,
    },
    rules: [rule],
  };
  const after = goesOnAsAgreed(data) ? reviewAfterTheLastDay(data.nextReviewOn, placement.endsOn) : [];
  return unlessQuestioned(draft, [...daysOfMeeting(data, calendars), ...after], envelope);
}
