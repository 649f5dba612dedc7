import { Command, type Draft } from '#platform/event-sourcing';
import { proposedByAnother, whoHasLeft } from '../details-destruction.ts';
import type { Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class DestroyDetails extends Command<Readonly<{ staffId: string }>> {
  static readonly act = 'destroy-a-persons-details';
}

/** Two have said so, and neither of them is who it is of. The event comes first, then a process ends every key of theirs. */
export function destroyDetails({ data: { staffId }, envelope }: DestroyDetails, staff: Staff): Draft<StaffEvent> {
  const { ground } = proposedByAnother(whoHasLeft(staff, { staffId, ...envelope }), envelope.actor);
  return { type: 'PersonDetailsDestroyed', data: { ground } };
}
