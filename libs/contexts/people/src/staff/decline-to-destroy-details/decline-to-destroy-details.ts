import { Command, type Draft } from '#platform/event-sourcing';
import { destructionProposed } from '../details-destruction.ts';
import { onTheRegister, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class DeclineToDestroyDetails extends Command<Readonly<{ staffId: string; because: string }>> {
  static readonly act = 'destroy-a-persons-details';
}

/** They are called what they were. Whoever asked may take it back, too. */
export function declineToDestroyDetails(
  { data: { because } }: DeclineToDestroyDetails,
  staff: Staff,
): Draft<StaffEvent> {
  destructionProposed(onTheRegister(staff));
  return { type: 'DestructionOfDetailsDeclined', data: {}, personal: { because } };
}
