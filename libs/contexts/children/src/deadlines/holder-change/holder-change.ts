import { changesAhead } from '#platform/deadlines';
import { HolderChangeInEffect, holderChanges } from '../../child/child.events.ts';

/** The day on which another service, team or officer has a child, where it was told ahead. */
export const holderChange = changesAhead({
  ...{ name: 'holder-change', version: 1, changes: holderChanges, inEffect: HolderChangeInEffect },
  subjects: ({ about }) => [about.childId],
});
