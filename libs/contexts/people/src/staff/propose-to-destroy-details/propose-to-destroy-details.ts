import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { whoHasLeft } from '../details-destruction.ts';
import type { Staff } from '../grant.ts';
import type { DetailsGround, StaffEvent } from '../staff.events.ts';

export class ProposeToDestroyDetails extends Command<Readonly<{ staffId: string; ground: DetailsGround }>> {
  static readonly act = 'destroy-a-persons-details';
}

const refusal = refusals({ 'proposed-already': 'This was proposed already, and waits for another to confirm it.' });

/** Of somebody who has left: nothing is destroyed until another confirms it. */
export function proposeToDestroyDetails(
  { data: { staffId, ground }, envelope }: ProposeToDestroyDetails,
  staff: Staff,
): Draft<StaffEvent> {
  const { destruction } = whoHasLeft(staff, { staffId, ...envelope });
  if (destruction) throw refusal('proposed-already');
  return { type: 'DestructionOfDetailsProposed', data: { ground, proposedById: envelope.actor.id } };
}
