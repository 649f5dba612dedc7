import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { mayBeGiven, refuseUnlessFree, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';
import { coverKey } from '../staff.ts';

export class GiveCover extends Command<
  Readonly<{ staffId: string; forId: string; from: CivilDate; lastDay: CivilDate; because: string }>
> {
  static readonly act = 'give-cover';
}

const refusal = refusals({ 'for-themselves': 'Nobody acts for themselves: choose another person.' });

/** They act for another while that other is away; it waits until somebody else confirms it. */
export function giveCover({ data, envelope: { actor } }: GiveCover, staff: Staff): Draft<StaffEvent> {
  const { staffId, forId, from, lastDay, because } = data;
  const grants = mayBeGiven(staff, staffId, actor);
  if (forId === staffId) throw refusal('for-themselves', 'forId');
  refuseUnlessFree(grants, coverKey(forId), { from, lastDay });
  return { type: 'CoverGiven', data: { forId, from, lastDay, givenById: actor.id }, personal: { because } };
}
