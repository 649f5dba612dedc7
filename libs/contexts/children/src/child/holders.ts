import type { Fact, Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent, NoRollReason, OwningService, Roll } from './child.events.ts';
import { rollsIn, whyNone, type RollTold } from './rolls-in.ts';

/** Who holds a child's record, and from when: in the order of those days. */
export type Holders = Readonly<{
  services: Periods<OwningService>;
  teams: Periods<string | null>;
  officers: Periods<string | null>;
  rolls: readonly RollsHeld[];
}>;

/** The main one stands first. By which change; null of the registration. Why on none, where it is on none and that was said. */
export type RollsHeld = Periods<readonly Roll[]>[number] &
  Readonly<{ changeId: string | null; noRoll: NoRollReason | null }>;

/** The facts from which it follows who holds the record. */
export type HolderFact = Extract<
  Fact<ChildEvent>,
  {
    type: 'ChildRegistered' | 'OwningServiceChanged' | 'OwningTeamChanged' | 'AllocatedOfficerChanged' | 'RollsChanged';
  }
>;

type Registered = Readonly<{ owningService: OwningService; roll: RollTold }>;

export const heldBy = ({ owningService, roll }: Registered, from: CivilDate): Holders => ({
  services: [{ from, value: owningService }],
  teams: [{ from, value: null }],
  officers: [{ from, value: null }],
  rolls: [{ changeId: null, from, noRoll: whyNone(roll), value: rollsIn(roll) }],
});

/** With a change more: facts in force come in the order of their days. */
export function withHolder(holders: Holders, fact: Exclude<HolderFact, { type: 'ChildRegistered' }>): Holders {
  const { services, teams, officers, rolls } = holders;
  const { from } = fact.data;
  switch (fact.type) {
    case 'OwningServiceChanged':
      return { ...holders, services: [...services, { from, value: fact.data.owningService }] };
    case 'OwningTeamChanged':
      return { ...holders, teams: [...teams, { from, value: fact.data.owningTeam }] };
    case 'AllocatedOfficerChanged':
      return { ...holders, officers: [...officers, { from, value: fact.data.officerId }] };
    case 'RollsChanged':
      return { ...holders, rolls: inOrder([...rolls, rollsHeldBy(fact)]) };
  }
}

const rollsHeldBy = ({ id, data: { from, roll } }: Extract<HolderFact, { type: 'RollsChanged' }>) => ({
  ...{ changeId: id, from, noRoll: whyNone(roll), value: rollsIn(roll) },
});

/** Rolls may be told of days before the registration, which stands among them at its own. */
const inOrder = (periods: readonly RollsHeld[]): readonly RollsHeld[] =>
  periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
