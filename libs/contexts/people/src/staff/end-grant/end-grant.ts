import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { grantOf, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';
import { givenAs } from '../staff.ts';
import { NOT_YOURS_TO_END, whyNotTheirs } from './who-ends.ts';

export class EndGrant extends Command<
  Readonly<{ staffId: string; grantId: string; lastDay: CivilDate; because: string }>
> {
  static readonly act = 'end-what-is-given';
}

const refusal = refusals({
  'never-held': 'This was declined: it never held.',
  'ends-before-it-begins': 'The last day is before the first.',
  ...NOT_YOURS_TO_END,
  'ends-by-then': 'It ends by that day already. A later last day is a new role, which another confirms.',
});

/**
 * It ends on a day, which may lie behind; to take away asks for nobody else’s word. What began before today had its first day; what
 * begins today or later can be ended at once.
 */
export function endGrant({ data, envelope: { actor, receivedAt } }: EndGrant, staff: Staff): Draft<StaffEvent> {
  const { grantId, lastDay, because } = data;
  const grant = grantOf(staff, grantId);
  const anothers = whyNotTheirs({ ...givenAs(grant.what), givenById: grant.givenById }, actor);
  if (anothers) throw refusal(anothers);
  if (grant.standing === 'declined') throw refusal('never-held');
  if (lastDay < grant.from && grant.from < londonDate(receivedAt))
    throw refusal(
      'ends-before-it-begins',
      'lastDay',
      `The last day is before the first, ${weekdayAndDate(grant.from)}.`,
    );
  if (grant.lastDay !== null && grant.lastDay <= lastDay) throw refusal('ends-by-then', 'lastDay');
  return { type: 'GrantEnded', data: { grantId, lastDay }, personal: { because } };
}
