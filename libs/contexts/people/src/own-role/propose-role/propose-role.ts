import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { RoleGivenAs } from '../../staff/roles-given.ts';
import type { OwnRoleEvent } from '../own-role.events.ts';
import { fromTodayOn, ofThatRole, type Allowed, type OwnRole, type Shape } from '../own-role.ts';
import { isShipped } from '../roles-cut.ts';

export class ProposeRole extends Command<Readonly<{ called: string; cutFrom: RoleGivenAs }> & Shape> {
  static readonly act = 'define-a-role';
}

const refusal = refusals({
  'role-of-the-service': 'A role that comes with the service is called so. Call this one something else.',
  'role-known': 'The council has, or had, a role that is called so, or one waits to be confirmed.',
});

/** A role with some of the acts of another; it waits until somebody else confirms it. */
export function proposeRole(
  { data, envelope }: ProposeRole,
  role: OwnRole,
  allowed: readonly Allowed[],
): Draft<OwnRoleEvent> {
  const { called: code, cutFrom, acts, forAReason, from } = data;
  if (isShipped(code)) throw refusal('role-of-the-service', 'called');
  if (role.phase !== 'none') throw refusal('role-known', 'called');
  fromTodayOn(londonDate(envelope.receivedAt), from);
  const kept = { acts: ofThatRole(acts, allowed), forAReason, from };
  return { type: 'OwnRoleProposed', data: { code, cutFrom, ...kept, proposedById: envelope.actor.id } };
}
