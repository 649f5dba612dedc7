import type { Fact, Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent, OwningService } from './child.events.ts';

/** Who holds a child's record, and from when: in the order of those days. */
export type Holders = Readonly<{
  services: Periods<OwningService>;
  teams: Periods<string | null>;
  officers: Periods<string | null>;
}>;

/** The facts from which it follows who holds the record. */
export type HolderFact = Extract<
  Fact<ChildEvent>,
  { type: 'ChildRegistered' | 'OwningServiceChanged' | 'OwningTeamChanged' | 'AllocatedOfficerChanged' }
>;

export const heldBy = (service: OwningService, from: CivilDate): Holders => ({
  services: [{ from, value: service }],
  teams: [{ from, value: null }],
  officers: [{ from, value: null }],
});

/** With a change more: facts in force come in the order of their days. */
export function withHolder(holders: Holders, fact: Exclude<HolderFact, { type: 'ChildRegistered' }>): Holders {
  const { services, teams, officers } = holders;
  const { from } = fact.data;
  switch (fact.type) {
    case 'OwningServiceChanged':
      return { ...holders, services: [...services, { from, value: fact.data.owningService }] };
    case 'OwningTeamChanged':
      return { ...holders, teams: [...teams, { from, value: fact.data.owningTeam }] };
    case 'AllocatedOfficerChanged':
      return { ...holders, officers: [...officers, { from, value: fact.data.officerId }] };
  }
}
