import { Command, type Draft } from '#platform/event-sourcing';
import { waitingFor, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class ConfirmGrant extends Command<Readonly<{ staffId: string; grantId: string }>> {
  static readonly act = 'confirm-what-is-given';
}

/** A role or cover holds from now on, within its days: two people have said so, and neither of them has it. */
export function confirmGrant({ data, envelope: { actor } }: ConfirmGrant, staff: Staff): Draft<StaffEvent> {
  const { id } = waitingFor(staff, data.staffId, data.grantId, actor);
  return { type: 'GrantConfirmed', data: { grantId: id } };
}
