import { Command, type Draft } from '#platform/event-sourcing';
import { waitingFor, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class DeclineGrant extends Command<Readonly<{ staffId: string; grantId: string; because: string }>> {
  static readonly act = 'confirm-what-is-given';
}

/** A role or cover that another gave is not to be: it never held. */
export function declineGrant({ data, envelope: { actor } }: DeclineGrant, staff: Staff): Draft<StaffEvent> {
  const { id } = waitingFor(staff, data.staffId, data.grantId, actor);
  return { type: 'GrantDeclined', data: { grantId: id }, personal: { because: data.because } };
}
