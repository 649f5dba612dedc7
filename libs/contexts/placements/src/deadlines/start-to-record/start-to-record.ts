import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
/** A child has a place, and nobody has recorded that it began there. */
export type StartToRecord = Readonly<{ item: 'start'; providerId: string; awardedAt: Instant }>;

/** No rule says by when: it waits from the moment at which the award gave the place. */
export const startToRecord = deadline({
  name: 'start-to-record',
  version: 1,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }): StartToRecord[] => {
    const proposal = facts.inForce(kept.facts).find(({ type }) => type === 'PlacementProposed');
    if (!proposal || placementIn(kept).phase !== 'proposed') return [];
    return [{ item: 'start', providerId, awardedAt: proposal.recordedAt }];
  },
  moment: ({ awardedAt }) => ({ dueAt: awardedAt, restsOn: [] }),
});
