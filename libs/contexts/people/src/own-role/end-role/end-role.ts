import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { OwnRoleEvent } from '../own-role.events.ts';
import { defined, type OwnRole } from '../own-role.ts';

export class EndRole extends Command<Readonly<{ roleId: string; lastDay: CivilDate; because: string }>> {
  static readonly act = 'define-a-role';
}

const refusal = refusals({
  'waits-only': 'This role waits to be confirmed: it is declined, not ended.',
  'ends-before-it-begins': 'The last day is before the first.',
  'role-ends-by-then': 'It ends by that day already. To have it longer propose another role.',
});

/** Nobody acts by it after that day; to take away asks for nobody else’s word. What waits is never confirmed then. */
export function endRole({ data, envelope: { actor, receivedAt } }: EndRole, role: OwnRole): Draft<OwnRoleEvent> {
  const { code, shapes, lastDay } = defined(role);
  if (shapes.length === 0) throw refusal('waits-only');
  const from = shapes.map((shape) => shape.from).sort()[0]!;
  if (data.lastDay < from && from < londonDate(receivedAt))
    throw refusal('ends-before-it-begins', 'lastDay', `The last day is before the first, ${weekdayAndDate(from)}.`);
  if (lastDay !== null && lastDay <= data.lastDay) throw refusal('role-ends-by-then', 'lastDay');
  const said = { code, lastDay: data.lastDay, endedById: actor.id };
  return { type: 'OwnRoleEnded', data: said, personal: { because: data.because } };
}
