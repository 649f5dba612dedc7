import type { Fact } from '#platform/event-sourcing';
import type { OpenFact } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { placementEvents, type PlacementEvent } from '../placement/placement.events.ts';
import type { Placement } from '../placement/placement.ts';
import { placementIn } from '../views/placements-with-next-dates/placements-with-next-dates.ts';

const facts = keptFacts(...placementEvents);

type Kept = Readonly<{ facts: KeptFacts<PlacementEvent>; providerId: string }>;
type Of<P> = Readonly<{ placement: P; inForce: readonly Fact<PlacementEvent>[]; providerId: string }>;

/** What a deadline keeps of a placement: all that is recorded of it, to say of the whole what is awaited. */
export const ofAPlacement = <Open extends OpenFact>(awaited: (of: Of<Placement>) => readonly Open[]) => ({
  events: placementEvents,
  subjects: ({ about }: { about: { placementId: string } }) => [about.placementId],
  fold: (
    before: Kept | undefined,
    event: Parameters<typeof facts.keep>[1] & { about: { providerId: string } },
  ): Kept => ({
    facts: facts.keep(before?.facts, event),
    providerId: event.about.providerId,
  }),
  open: ({ providerId, ...kept }: Kept): readonly Open[] =>
    awaited({ placement: placementIn(kept), inForce: facts.inForce(kept.facts), providerId }),
});

type UnderWay = Extract<Placement, { phase: 'under-way' | 'ended' }>;

/** The same, of a placement that is under way: of another nothing is awaited. */
export const ofOneUnderWay = <Open extends OpenFact>(awaited: (of: Of<UnderWay>) => readonly Open[]) =>
  ofAPlacement(({ placement, ...known }) => (placement.phase === 'under-way' ? awaited({ placement, ...known }) : []));
