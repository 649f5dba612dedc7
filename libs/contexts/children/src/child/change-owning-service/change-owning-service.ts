import { Command, heldOn, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
import { heldLater } from '../../held-later.ts';
import { openHoldersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import { nobodyOf, withSaid } from '../ends-with-service.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Child } from '../child.ts';
import { whyHandedOn } from '../why-handed-on.ts';

/**
 * From a day on, behind or ahead, another service of the council holds the record. Whoever of the former one had the child has it
 * no more: they may not even open it, and a child that stays theirs stands on nobody’s list who can do something for it.
 */
export class ChangeOwningService extends Command<
  Readonly<{ childId: string; owningService: OwningService; from: CivilDate; because?: string | null }>
> {
  static readonly act = 'say-who-holds-a-record';
  static readonly writes = ['OwningServiceChanged', 'OwningTeamChanged', 'AllocatedOfficerChanged'] as const;
}

export function changeOwningService(
  { data: { owningService, from, because }, envelope }: ChangeOwningService,
  child: Child,
): readonly Draft<ChildEvent>[] {
  const holders = openHoldersFrom(child, from);
  refuseUnlessNew(holders.services, from, owningService);
  const personal = whyHandedOn(heldOn(holders.services, from), because);
  const today = londonDate(envelope.receivedAt);
  const change = { type: 'OwningServiceChanged', data: { owningService, from }, personal } as const;
  const told = { from, value: owningService };
  const later = heldLater('OwningServiceChanged', told, holders.services, envelope.receivedAt);
  const after = withSaid(holders.services, { from, value: owningService });
  return [
    unlessQuestioned(change, [...farAhead({ from }, envelope.receivedAt), ...later], envelope),
    ...nobodyOf(holders, { before: holders.services, after }, { from, today }),
  ];
}
