import { Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { openHoldersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';

/** From a day on, behind or ahead, another officer is the child’s own, or none. */
export class AllocateOfficer extends Command<Readonly<{ childId: string; officerId: string | null; from: CivilDate }>> {
  static readonly act = 'say-who-holds-a-record';
}

export function allocateOfficer({ data: { officerId, from } }: AllocateOfficer, child: Child): Draft<ChildEvent> {
  refuseUnlessNew(openHoldersFrom(child, from).officers, from, officerId);
  return { type: 'AllocatedOfficerChanged', data: { officerId, from } };
}
