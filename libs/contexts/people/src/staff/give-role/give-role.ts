import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { mayBeGiven, refuseUnlessFree, type Days, type Staff } from '../grant.ts';
import { shapeOn, type OwnRole } from '../../own-role/own-role.ts';
import { isShipped } from '../../own-role/roles-cut.ts';
import { COUNCIL, OF_A_TEAM, OF_AN_ORGANISATION, type RoleGivenAs } from '../roles-given.ts';
import type { StaffEvent } from '../staff.events.ts';
import { roleKey } from '../staff.ts';

export class GiveRole extends Command<
  Readonly<{ staffId: string; role: string; team: string | null; organisation: string | null } & Days>
> {
  static readonly act = 'give-a-role';
}

const refusal = refusals({
  'needs-a-team': 'Say of which team: its service says which records are theirs.',
  'no-role-then': 'The council has no such role on that day: it is not confirmed, begins later or has ended.',
  'needs-an-organisation': 'Say of which school or provider, by its number or id.',
});

/**
 * What somebody is to be from a day on; it waits until another confirms it.
 * @param own the council's own role of that code, where none that comes with the service is called so
 */
export function giveRole({ data, envelope: { actor } }: GiveRole, staff: Staff, own: OwnRole): Draft<StaffEvent> {
  const { staffId, team, from, lastDay } = data;
  const grants = mayBeGiven(staff, staffId, actor);
  const { role, ownRole } = roleCalled(data, own);
  if (OF_A_TEAM.includes(role) && team === null) throw refusal('needs-a-team', 'team');
  const ofOne = OF_AN_ORGANISATION.includes(role);
  if (ofOne && data.organisation === null) throw refusal('needs-an-organisation', 'organisation');
  const organisation = ofOne ? data.organisation : COUNCIL;
  refuseUnlessFree(grants, roleKey(data.role, team, organisation), { from, lastDay });
  return { type: 'RoleGiven', data: { role, ownRole, team, organisation, from, lastDay, givenById: actor.id } };
}

type Called = Readonly<{ role: RoleGivenAs; ownRole: string | null }>;

/** @throws Refusal the council's own role is none on the first day */
function roleCalled({ role, from }: GiveRole['data'], own: OwnRole): Called {
  if (isShipped(role)) return { role, ownRole: null };
  if (own.phase === 'none' || !shapeOn(own, from)) throw refusal('no-role-then', 'role');
  return { role: own.cutFrom, ownRole: role };
}
