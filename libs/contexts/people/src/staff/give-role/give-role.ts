import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { mayBeGiven, refuseUnlessFree, type Days, type Staff } from '../grant.ts';
import { COUNCIL, OF_A_TEAM, OF_AN_ORGANISATION, type RoleGivenAs } from '../roles-given.ts';
import type { StaffEvent } from '../staff.events.ts';
import { roleKey } from '../staff.ts';

export class GiveRole extends Command<
  Readonly<{ staffId: string; role: RoleGivenAs; team: string | null; organisation: string | null } & Days>
> {
  static readonly act = 'give-a-role';
}

const refusal = refusals({
  'needs-a-team': 'Say of which team: its service says which records are theirs.',
  'needs-an-organisation': 'Say of which school or provider, by its number or id.',
});

/** What somebody is to be from a day on; it waits until another confirms it. */
export function giveRole({ data, envelope: { actor } }: GiveRole, staff: Staff): Draft<StaffEvent> {
  const { staffId, role, team, from, lastDay } = data;
  const grants = mayBeGiven(staff, staffId, actor);
  if (OF_A_TEAM.includes(role) && team === null) throw refusal('needs-a-team', 'team');
  const ofOne = OF_AN_ORGANISATION.includes(role);
  if (ofOne && data.organisation === null) throw refusal('needs-an-organisation', 'organisation');
  const organisation = ofOne ? data.organisation : COUNCIL;
  refuseUnlessFree(grants, roleKey(role, team, organisation), { from, lastDay });
  return { type: 'RoleGiven', data: { role, team, organisation, from, lastDay, givenById: actor.id } };
}
