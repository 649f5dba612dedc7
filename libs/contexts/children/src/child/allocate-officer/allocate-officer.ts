import { Command, nextAfter, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
import { openHoldersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { refuseOtherOfficer, type WorksAs } from '../officer-of-service.ts';

/** From a day on, behind or ahead, another officer is the child’s own, or none. */
export class AllocateOfficer extends Command<Readonly<{ childId: string; officerId: string | null; from: CivilDate }>> {
  static readonly act = 'say-who-holds-a-record';
}

export function allocateOfficer(
  { data: { officerId, from }, envelope }: AllocateOfficer,
  child: Child,
  worksAs: WorksAs,
): Draft<ChildEvent> {
  const { officers, services } = openHoldersFrom(child, from);
  refuseUnlessNew(officers, from, officerId);
  const until = nextAfter(officers, from)?.from ?? null;
  refuseOtherOfficer({ officerId, from, until }, services, { worksAs, today: londonDate(envelope.receivedAt) });
  const draft = { type: 'AllocatedOfficerChanged', data: { officerId, from } } as const;
  return unlessQuestioned(draft, farAhead({ from }, envelope.receivedAt), envelope);
}
