import { evolved } from '#platform/event-sourcing';
import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import { LAST_DATE, type CivilDate } from '#platform/time';
import { placementEvents, type PlacementEvent } from '../../placement/placement.events.ts';
import { hasBegun, placementStream, type Placement } from '../../placement/placement.ts';
import { nextReviewOf, plannedReturnOf } from './what-comes-next.ts';

export const facts = keptFacts(...placementEvents);

/** One document a placement. Its dates follow from its facts as decisions see them. */
export type PlacementDates = Readonly<{
  placementId: string;
  childId: string;
  /** Null of one that was taken over. */
  referralId: string | null;
  providerId: string;
  phase: Placement['phase'];
  /** `NO_END` while it has not begun. */
  endsOn: CivilDate;
  /** The days on which the child is there, both included: from `NO_END` while it has not begun, to it while it has not ended. */
  firstDay: CivilDate;
  lastDay: CivilDate;
  /** While it is under way: `NO_END` where none is set. */
  nextReviewOn: CivilDate;
  returnOn: CivilDate;
  facts: KeptFacts<PlacementEvent>;
  /** Of the placement's stream: the ETag of its page. */
  revision: number;
}>;

/** Sorts after every end. */
export const NO_END = LAST_DATE;

/** The state that decisions see. */
export const placementIn = ({ facts: kept }: Pick<PlacementDates, 'facts'>): Placement =>
  evolved(placementStream, facts.inForce(kept));

/** Answers "which placements has this child, and what is due next?", "which end soon, or go back to school?" and "who is at this place on that day?". */
export const placementsWithNextDates = view({
  name: 'placements-with-next-dates',
  version: 13,
  fields: {
    ...{ childId: 'string', providerId: 'string', phase: 'string' },
    ...{ endsOn: 'date', firstDay: 'date', lastDay: 'date', nextReviewOn: 'date', returnOn: 'date' },
  },
  indexes: [
    ['phase', 'endsOn'],
    ['providerId', 'lastDay', 'firstDay', 'childId'],
    ['providerId', 'firstDay'],
    ['phase', 'nextReviewOn'],
    ['phase', 'firstDay'],
    ['phase', 'lastDay'],
  ],
  events: placementEvents,
  documents: ({ about }) => [about.placementId],
  fold: (before: PlacementDates | undefined, event): PlacementDates | undefined => {
    const { childId, referralId = null, providerId, placementId } = event.about;
    const kept = facts.keep(before?.facts, event);
    // All that was recorded of it was another child's: there is no such placement.
    if (Object.keys(kept).length === 0) return undefined;
    const inForce = facts.inForce(kept);
    const placement = evolved(placementStream, inForce);
    const firstDay = hasBegun(placement) ? placement.start.data.startsOn : NO_END;
    const lastDay = (hasBegun(placement) && placement.endedOn) || NO_END;
    return {
      ...{ placementId, childId, referralId, providerId },
      phase: placement.phase,
      endsOn: hasBegun(placement) ? placement.endsOn : NO_END,
      ...{ firstDay, lastDay },
      nextReviewOn: nextReviewOf(placement) ?? NO_END,
      returnOn: plannedReturnOf(placement, inForce) ?? NO_END,
      ...{ facts: kept, revision: event.revision },
    };
  },
});
