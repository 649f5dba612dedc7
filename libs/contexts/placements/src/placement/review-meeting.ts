import { refusals, type DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CalendarsKnown } from '#statutory-rules';
import type { Judgement, Recommendation } from './placement.codes.ts';
import type { PlacementReviewed } from './placement.events.ts';
import type { Course } from './placement.ts';
import { askedOfDays } from './days-expected.ts';
import { mustFallAfter, notBeforeStart } from './useful-day.ts';

/** What the meeting said. */
export type ReviewMeeting = Readonly<{
  heldOn: CivilDate;
  recommends: Recommendation;
  nextReviewOn: CivilDate | null;
  outcomes: readonly Readonly<{ outcomeId: string; judgement: Judgement; actual: string }>[];
}>;

const refusal = refusals({
  'before-start': 'The review is dated before the placement started.',
  'outcomes-incomplete': 'Say of each outcome of this placement, once, whether it was reached.',
  'no-next-review': 'Give the day of the next review: a placement that goes on needs one.',
  'next-review-not-later': 'The next review must be later than this one.',
});

/** The days that are to be looked at twice. @param was what the meeting said, where that is said anew */
export const daysOfMeeting = (
  { heldOn, nextReviewOn }: Pick<ReviewMeeting, 'heldOn' | 'nextReviewOn'>,
  calendars: CalendarsKnown,
  was: Pick<ReviewMeeting, 'heldOn' | 'nextReviewOn'> | null = null,
) =>
  askedOfDays(
    { heldOn: ['The day of the meeting', heldOn, 'behind'], nextReviewOn: ['The next review', nextReviewOn] },
    calendars,
    was === null ? [] : [was.heldOn, was.nextReviewOn],
  );

/** @throws Refusal the meeting leaves open what it must settle */
export function reviewed(
  { heldOn, recommends, nextReviewOn, outcomes }: ReviewMeeting,
  { start }: Course,
  calendars: CalendarsKnown,
): Omit<DataOf<typeof PlacementReviewed>, 'attendance' | 'unmarked'> {
  const agreed = start.data.outcomes.map(({ outcomeId }) => outcomeId);
  const judged = outcomes.map(({ outcomeId }) => outcomeId);
  if (heldOn < start.data.startsOn)
    throw refusal('before-start', 'heldOn', notBeforeStart('The review', start.data.startsOn));
  if (agreed.toSorted().join() !== judged.toSorted().join()) throw refusal('outcomes-incomplete');
  if (recommends !== 'end' && nextReviewOn === null) throw refusal('no-next-review');
  if (nextReviewOn !== null && nextReviewOn <= heldOn)
    throw refusal(
      'next-review-not-later',
      'nextReviewOn',
      mustFallAfter('The next review', heldOn, 'this one', calendars),
    );
  const judgements = outcomes.map(({ outcomeId, judgement }) => ({ outcomeId, judgement }));
  return { heldOn, recommends, nextReviewOn, judgements };
}
