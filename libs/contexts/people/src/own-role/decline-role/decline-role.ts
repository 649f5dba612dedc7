import { Command, type Draft } from '#platform/event-sourcing';
import type { OwnRoleEvent } from '../own-role.events.ts';
import { defined, waitingFor, type OwnRole } from '../own-role.ts';

export class DeclineRole extends Command<Readonly<{ roleId: string; proposalId: string; because: string }>> {
  static readonly act = 'confirm-a-role';
}

/** What was proposed never holds; of a role that was new, another may be proposed under its name. */
export function declineRole({ data, envelope: { actor } }: DeclineRole, role: OwnRole): Draft<OwnRoleEvent> {
  const { id } = waitingFor(role, data.proposalId, actor);
  const { code } = defined(role);
  const said = { code, proposalId: id, declinedById: actor.id };
  return { type: 'OwnRoleDeclined', data: said, personal: { because: data.because } };
}
