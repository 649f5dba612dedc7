import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { OwnRoleEvent } from '../own-role.events.ts';
import {
  fromTodayOn,
  ofThatRole,
  type Allowed,
  refuseToHolder,
  shapeOn,
  standing,
  type OwnRole,
  type Shape,
} from '../own-role.ts';

export class ProposeRoleChange extends Command<Readonly<{ roleId: string }> & Shape> {
  static readonly act = 'define-a-role';
}

const refusal = refusals({ 'keeps-the-same': 'On that day it may do just this already.' });

/** What it may do from a day on, fewer acts or more of that other role's; it waits until somebody else confirms it. */
export function proposeRoleChange(
  { data, envelope }: ProposeRoleChange,
  role: OwnRole,
  { allowed, holdsIt }: Readonly<{ allowed: readonly Allowed[]; holdsIt: boolean }>,
): Draft<OwnRoleEvent> {
  const { forAReason, from } = data;
  const found = standing(role, from);
  refuseToHolder(holdsIt);
  fromTodayOn(londonDate(envelope.receivedAt), from);
  const acts = ofThatRole(data.acts, allowed);
  const before = shapeOn(found, from);
  if (before && before.forAReason === forAReason && before.acts.join() === acts.join())
    throw refusal('keeps-the-same', 'acts');
  const kept = { acts, forAReason, from };
  return { type: 'OwnRoleChangeProposed', data: { code: found.code, ...kept, proposedById: envelope.actor.id } };
}
