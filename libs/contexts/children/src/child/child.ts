import { stream, type DataOf, type Fact } from '#platform/event-sourcing';
import { childEvents, type ChildEvent, type PossibleDuplicatesFound } from './child.events.ts';
import { heldBy, withHolder, type Holders } from './holders.ts';
import { withSharing, type Sharing } from './sharings.ts';

type Registration = Pick<Extract<Fact<ChildEvent>, { type: 'ChildRegistered' }>, 'id' | 'data' | 'effectiveOn'>;

type Duplicate = DataOf<typeof PossibleDuplicatesFound>;

/** What decisions need to know of a child: never who it is. */
export type Child =
  | { phase: 'unknown' }
  | Readonly<{
      phase: 'registered';
      registration: Registration;
      holders: Holders;
      sharings: readonly Sharing[];
      possibleDuplicates: readonly Duplicate[];
    }>
  | { phase: 'destroyed' };

export const childStream = stream<Child, ChildEvent, 'childId'>({
  category: 'child',
  events: childEvents,
  about: ['childId'],
  initial: { phase: 'unknown' },

  evolve(child, fact) {
    switch (fact.type) {
      case 'ChildRegistered': {
        const { id, data, effectiveOn } = fact;
        const holders = heldBy(data, effectiveOn);
        const registration = { id, data, effectiveOn };
        return { phase: 'registered', registration, holders, sharings: [], possibleDuplicates: [] };
      }
      case 'OwningServiceChanged':
      case 'OwningTeamChanged':
      case 'AllocatedOfficerChanged':
      case 'RollsChanged':
        return child.phase === 'registered' ? { ...child, holders: withHolder(child.holders, fact) } : child;
      case 'RecordShared':
      case 'RecordSharingEnded':
        return child.phase === 'registered' ? { ...child, sharings: withSharing(child.sharings, fact) } : child;
      case 'PossibleDuplicatesFound':
        if (child.phase !== 'registered') return child;
        return { ...child, possibleDuplicates: [...child.possibleDuplicates, fact.data] };
      case 'PersonalDataDestroyed':
        return { phase: 'destroyed' };
      case 'HolderChangeInEffect':
        return child;
    }
  },
});
