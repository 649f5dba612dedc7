import { deadline, type OpenFact } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import type { Recommendation } from '../../placement/placement.codes.ts';
import { extensionRecommendedBy, latestReview } from '../../placement/placement.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
/** `advised`: what the latest review recommends and nobody has done; null where none does. */
export type Ending = OpenFact & Readonly<{ providerId: string; on: CivilDate; advised: Recommendation | null }>;

/** The last agreed day of a placement under way: by then it is extended from a review, or how it ended is recorded. */
export const placementEnds = deadline({
  name: 'placement-ends',
  version: 1,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }): Ending[] => {
    const placement = placementIn(kept);
    if (placement.phase !== 'under-way') return [];
    const said = latestReview(placement)?.data.recommends ?? null;
    // One review justifies one extension.
    const isDone = said === 'extend' && extensionRecommendedBy(placement) === null;
    return [{ item: 'ending', providerId, on: placement.endsOn, advised: isDone ? null : said }];
  },
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
