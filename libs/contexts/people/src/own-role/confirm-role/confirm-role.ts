import { Command, type Draft } from '#platform/event-sourcing';
import type { OwnRoleEvent } from '../own-role.events.ts';
import { defined, refuseToHolder, waitingFor, type OwnRole } from '../own-role.ts';

export class ConfirmRole extends Command<Readonly<{ roleId: string; proposalId: string }>> {
  static readonly act = 'confirm-a-role';
}

/** What was proposed holds from its day: two people have said so, neither of whom it widens. */
export function confirmRole({ data, envelope }: ConfirmRole, role: OwnRole, holdsIt: boolean): Draft<OwnRoleEvent> {
  const { id } = waitingFor(role, data.proposalId, envelope.actor);
  refuseToHolder(holdsIt);
  return { type: 'OwnRoleConfirmed', data: { code: defined(role).code, proposalId: id } };
}
