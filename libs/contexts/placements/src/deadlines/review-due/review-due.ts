import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent> }>;
type NextReview = Readonly<{ item: 'next-review'; on: CivilDate }>;

/** The day on which a placement under way is to be reviewed: as its start said, or its latest review. */
export const reviewDue = deadline({
  name: 'review-due',
  version: 2,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): NextReview[] => {
    const placement = placementIn(kept);
    if (placement.phase !== 'under-way') return [];
    const latest = placement.reviews.at(-1)?.data ?? placement.start.data;
    return latest.nextReviewOn ? [{ item: 'next-review', on: latest.nextReviewOn }] : [];
  },
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
