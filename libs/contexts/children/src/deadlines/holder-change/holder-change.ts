import { changesAhead } from '#platform/deadlines';
import { HolderChangeInEffect, holderChanges, whereaboutsChanged } from '../../child/child.events.ts';

/** The day on which another service, team or officer has a child, or on which it is elsewhere, where it was told ahead. */
export const holderChange = changesAhead({
  ...{ name: 'holder-change', version: 2, inEffect: HolderChangeInEffect },
  changes: [...holderChanges, ...whereaboutsChanged],
  subjects: ({ about }) => [about.childId],
});
