import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import { PlacementEntryRemoved, placementReviewed, placementStarted } from '../../placement/placement.events.ts';

export const starts = keptFacts(...placementStarted, PlacementEntryRemoved);
export const reviews = keptFacts(...placementReviewed, PlacementEntryRemoved);

/** What was agreed at the start of a placement and found at its reviews, what was written still sealed. */
export type PlacementOutcomes = Readonly<{
  placementId: string;
  childId: string;
  starts: KeptFacts<(typeof placementStarted)[number]>;
  reviews: KeptFacts<(typeof placementReviewed)[number]>;
}>;

/** Answers "what was each outcome to be, where did it stand, and how far has it come?". */
export const outcomes = view({
  name: 'outcomes',
  version: 4,
  fields: { childId: 'string' },
  events: [...placementStarted, ...placementReviewed, PlacementEntryRemoved],
  documents: ({ about }) => [about.placementId],
  fold: (before: PlacementOutcomes | undefined, event): PlacementOutcomes | undefined => {
    const { placementId, childId } = event.about;
    const kept = before ?? { placementId, childId, starts: {}, reviews: {} };
    switch (event.type) {
      case 'PlacementStarted':
      case 'PlacementStartedCorrected':
      case 'PlacementStartedVoided':
        return { ...kept, starts: starts.keep(kept.starts, event) };
      case 'PlacementEntryRemoved':
        return unlessEmpty({
          ...kept,
          ...{ starts: starts.keep(kept.starts, event), reviews: reviews.keep(kept.reviews, event) },
        });
      default:
        return { ...kept, reviews: reviews.keep(kept.reviews, event) };
    }
  },
});

/** Nothing is left where all was another child's. */
const unlessEmpty = (kept: PlacementOutcomes): PlacementOutcomes | undefined =>
  Object.keys({ ...kept.starts, ...kept.reviews }).length > 0 ? kept : undefined;
