import { stream, type DataOf, type Fact, type Periods } from '#platform/event-sourcing';
import {
  childEvents,
  type ChildEvent,
  type PossibleDuplicatesFound,
  type RecordsAre,
  type RecordClosed,
  type WhereaboutsKnown,
} from './child.events.ts';
import { heldBy, withHolder, type Holders } from './holders.ts';
import { withSharing, type Sharing } from './sharings.ts';
import { withJudged } from './possibly-one.ts';
import { standsClosed } from './stands-closed.ts';

type Registration = Pick<
  Extract<Fact<ChildEvent>, { type: 'ChildRegistered' }>,
  'id' | 'data' | 'effectiveOn' | 'sealed'
>;

export type Closing = DataOf<typeof RecordClosed> & Readonly<{ closingId: string }>;

type ClosingFact = Extract<Fact<ChildEvent>, { type: 'RecordClosed' | 'RecordReopened' }>;

type Duplicate = DataOf<typeof PossibleDuplicatesFound>;
type Judged = Readonly<Record<string, RecordsAre>>;

/** Where to, of one who moved away, stays sealed. */
type WhereaboutsHeld = Periods<WhereaboutsKnown>[number] &
  Pick<Extract<Fact<ChildEvent>, { type: 'WhereaboutsChanged' }>, 'sealed'>;

/** What decisions need to know of a child: never who it is, which stays sealed. */
export type Child =
  | { phase: 'unknown' }
  | Readonly<{
      phase: 'registered';
      registration: Registration;
      holders: Holders;
      whereabouts: readonly WhereaboutsHeld[];
      /** Each closing and reopening that stands. */
      closings: readonly ClosingFact[];
      /** Null while it is open. */
      closed: Closing | null;
      sharings: readonly Sharing[];
      possibleDuplicates: readonly Duplicate[];
      /** What was said last of other records, by their ids. */
      judged: Judged;
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
        const { id, data, effectiveOn, sealed } = fact;
        const holders = heldBy(data, effectiveOn);
        const registration = { id, data, effectiveOn, sealed };
        const nothingYet = { whereabouts: [], closings: [], closed: null, sharings: [], possibleDuplicates: [] };
        return { phase: 'registered', registration, holders, ...nothingYet, judged: {} };
      }
      case 'OwningServiceChanged':
      case 'OwningTeamChanged':
      case 'AllocatedOfficerChanged':
      case 'RollsChanged':
        return child.phase === 'registered' ? { ...child, holders: withHolder(child.holders, fact) } : child;
      case 'WhereaboutsChanged': {
        const { from, whereabouts: value } = fact.data;
        return child.phase === 'registered'
          ? { ...child, whereabouts: [...child.whereabouts, { from, value, sealed: fact.sealed }] }
          : child;
      }
      case 'RecordClosed':
      case 'RecordReopened':
        return child.phase === 'registered' ? { ...child, ...withClosing(child.closings, fact) } : child;
      case 'RecordShared':
      case 'RecordSharingEnded':
        return child.phase === 'registered' ? { ...child, sharings: withSharing(child.sharings, fact) } : child;
      case 'PossibleDuplicatesFound':
        if (child.phase !== 'registered') return child;
        return { ...child, possibleDuplicates: [...child.possibleDuplicates, fact.data] };
      case 'PossibleDuplicatesJudged':
        return child.phase === 'registered' ? { ...child, judged: withJudged(child.judged, fact.data) } : child;
      case 'PersonalDataDestroyed':
        return { phase: 'destroyed' };
      case 'HolderChangeInEffect':
        return child;
    }
  },
});

function withClosing(before: readonly ClosingFact[], fact: ClosingFact) {
  const closings = [...before, fact];
  const closing = standsClosed(closings);
  return { closings, closed: closing?.type === 'RecordClosed' ? { closingId: closing.id, ...closing.data } : null };
}
