import { deadline, type OpenFact } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { adviceToActOn, type AdviceToActOn } from '../../placement/what-is-awaited.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
/** What the latest review of a placement recommends, which nobody has done: it is to be done before the placement ends. */
export type AdviceWaiting = OpenFact & AdviceToActOn & Readonly<{ providerId: string; endsOn: CivilDate }>;

/**
 * No rule says by when: it waits from the day of the review that recommended it. That it is to end waits for its last day: how
 * it ended cannot be said before the child has left, but where the award was voided, and somebody decides.
 */
export const adviceWaits = deadline({
  name: 'advice-to-act-on',
  version: 2,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }): AdviceWaiting[] => {
    const placement = placementIn(kept);
    if (placement.phase !== 'under-way') return [];
    const advice = adviceToActOn(placement, facts.inForce(kept.facts));
    if (advice?.advised === 'end' && advice.because === 'review') return [];
    return advice === null ? [] : [{ item: 'advice', providerId, endsOn: placement.endsOn, ...advice }];
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
