import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { grantOf, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class EndGrant extends Command<
  Readonly<{ staffId: string; grantId: string; lastDay: CivilDate; because: string }>
> {
  static readonly act = 'end-what-is-given';
}

const refusal = refusals({
  'never-held': 'This was declined: it never held.',
  'ends-by-then': 'It ends by that day already. A later last day is a new role, which another confirms.',
});

/** It ends on a day, which may lie behind; to take away asks for nobody else’s word. */
export function endGrant({ data: { grantId, lastDay, because } }: EndGrant, staff: Staff): Draft<StaffEvent> {
  const grant = grantOf(staff, grantId);
  if (grant.standing === 'declined') throw refusal('never-held');
  if (grant.lastDay !== null && grant.lastDay <= lastDay) throw refusal('ends-by-then', 'lastDay');
  return { type: 'GrantEnded', data: { grantId, lastDay }, personal: { because } };
}
