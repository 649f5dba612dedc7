import { Command, voiding, type Draft, type Facts, type Periods } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { noSuchChange } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { nobodyOf } from '../ends-with-service.ts';

/** Takes back a change of owning service, team, officer or rolls that should never have been recorded. */
export class VoidChange extends Command<Readonly<{ childId: string; changeId: string; reason: string }>> {
  static readonly act = 'say-who-holds-a-record';
  static readonly writes = [
    ...['OwningServiceChangedVoided', 'OwningTeamChangedVoided', 'AllocatedOfficerChangedVoided', 'RollsChangedVoided'],
    ...['OwningTeamChanged', 'AllocatedOfficerChanged'],
  ] as const;
}

/**
 * What held before holds again, from the day of the change: but nobody of a service that has not the record has the child, whether
 * they were given it by what is voided, or were to have it no more by that.
 */
export function voidChange(
  { data: { changeId: original, reason }, envelope }: VoidChange,
  child: Child,
  facts: Facts<ChildEvent>,
): readonly Draft<ChildEvent>[] {
  const voided = voiding(
    facts,
    { original, reason },
    ['OwningServiceChangedVoided', 'OwningTeamChangedVoided', 'AllocatedOfficerChangedVoided', 'RollsChangedVoided'],
    noSuchChange,
  );
  const { fact } = facts(original)!;
  if (child.phase !== 'registered' || fact.type === 'RollsChanged') return [voided];
  const { from } = fact.data as Readonly<{ from: CivilDate }>;
  const { services, teams, officers } = child.holders;
  const left = {
    services: fact.type === 'OwningServiceChanged' ? without(services, from, fact.data.owningService) : services,
    teams: fact.type === 'OwningTeamChanged' ? without(teams, from, fact.data.owningTeam) : teams,
    officers: fact.type === 'AllocatedOfficerChanged' ? without(officers, from, fact.data.officerId) : officers,
  };
  const days = { from, today: londonDate(envelope.receivedAt) };
  return [voided, ...nobodyOf(left, { before: services, after: left.services }, days)];
}

/** Of two that say the same of one day it is one whichever is left out. */
function without<T>(periods: Periods<T>, from: CivilDate, value: T): Periods<T> {
  const at = periods.findLastIndex((each) => each.from === from && each.value === value);
  return periods.toSpliced(at, 1);
}
