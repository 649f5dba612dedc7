import { heldOn, nextAfter, unlessQuestioned, type CommandEnvelope, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { farAhead } from '../far-ahead.ts';
import { heldLater } from '../held-later.ts';
import { openHoldersFrom, refuseUnlessNew } from './change-of-holder.ts';
import type { ChildEvent } from './child.events.ts';
import type { Child } from './child.ts';
import type { whyHandedOn } from './why-handed-on.ts';
import { refuseOtherOfficer, type Allocation, type WorksAs } from './officer-of-service.ts';

/** That from a day on another officer has a child, or none, whether it is said of one child or of several. @throws Refusal @throws Questioned */
export function officerAllocated(
  { officerId, from }: Allocation,
  envelope: CommandEnvelope,
  child: Child,
  worksAs: WorksAs,
  /** @param had who has it on that day */
  why: (had: string | null | undefined) => ReturnType<typeof whyHandedOn>,
): Draft<ChildEvent> {
  const { officers, services } = openHoldersFrom(child, from);
  refuseUnlessNew(officers, from, officerId);
  const until = nextAfter(officers, from)?.from ?? null;
  refuseOtherOfficer({ officerId, from, until }, services, { worksAs, today: londonDate(envelope.receivedAt) });
  const draft = {
    type: 'AllocatedOfficerChanged',
    data: { officerId, from },
    personal: why(heldOn(officers, from)),
  } as const;
  const later = heldLater('AllocatedOfficerChanged', { from, value: officerId }, officers, envelope.receivedAt);
  return unlessQuestioned(draft, [...farAhead({ from }, envelope.receivedAt), ...later], envelope);
}
