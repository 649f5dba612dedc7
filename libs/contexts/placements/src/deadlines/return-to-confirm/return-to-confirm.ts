import { deadline, type OpenFact } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { returnToConfirm, type StepOfReturn } from '../../placement/what-is-awaited.ts';
import { placementIn } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
/** A step of the way back to school, of which nobody has said how it went. */
export type ReturnAwaited = OpenFact & StepOfReturn & Readonly<{ providerId: string }>;

/** The day from which the child is back at school, or there for more of the week: on it, and until it is said, how it went is asked. */
export const returnAwaited = deadline({
  name: 'return-to-confirm',
  version: 1,
  events: placementEvents,
  subjects: ({ about }) => [about.placementId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }): ReturnAwaited[] => {
    const placement = placementIn(kept);
    if (placement.phase !== 'under-way') return [];
    const step = returnToConfirm(placement, facts.inForce(kept.facts));
    return step === null ? [] : [{ item: 'return', providerId, ...step }];
  },
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
