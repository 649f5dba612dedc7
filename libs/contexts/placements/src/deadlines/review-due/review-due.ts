import { deadline, type OpenFact } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { latestReview } from '../../placement/placement.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
/** What said the day: the start of the placement, or its latest review, and when that was. */
export type NextReview = OpenFact &
  Readonly<{ providerId: string; on: CivilDate; setBy: 'start' | 'review'; setOn: CivilDate }>;

/** The day on which a placement under way is to be reviewed: as its start said, or its latest review. */
export const reviewDue = deadline({
  name: 'review-due',
  version: 5,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }): NextReview[] => {
    const placement = placementIn(kept);
    if (placement.phase !== 'under-way') return [];
    const item = { item: 'next-review', providerId };
    const latest = latestReview(placement)?.data;
    if (!latest) {
      const { nextReviewOn, startsOn } = placement.start.data;
      return [{ ...item, on: nextReviewOn, setBy: 'start', setOn: startsOn }];
    }
    const { nextReviewOn, heldOn } = latest;
    return nextReviewOn ? [{ ...item, on: nextReviewOn, setBy: 'review', setOn: heldOn }] : [];
  },
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
