import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
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

/** What held before holds again, from the day of the change; of a service that had the record not, nobody has the child. */
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
  const fact = facts(original)!.fact;
  if (fact.type !== 'OwningServiceChanged' || child.phase !== 'registered') return [voided];
  const { from } = fact.data;
  return [
    voided,
    ...nobodyOf(child.holders, { from, today: londonDate(envelope.receivedAt) }, (since) => since >= from),
  ];
}
