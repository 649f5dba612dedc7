import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { mayBeGiven, overlap, refuseUnlessFree, type Days, type Staff } from '../grant.ts';
import { COUNCIL } from '../roles-given.ts';
import type { StaffEvent } from '../staff.events.ts';
import { coverKey, organisationOf } from '../staff.ts';

export class GiveCover extends Command<
  Readonly<{ staffId: string; forId: string; from: CivilDate; lastDay: CivilDate; because: string }>
> {
  static readonly act = 'give-cover';
}

const refusal = refusals({
  'for-themselves': 'Nobody acts for themselves: choose another person.',
  'of-another-organisation':
    'Only somebody of the same school or provider acts for its people, and only somebody of the council for the council’s: choose another person.',
});

/** They act for another while that other is away; it waits until somebody else confirms it. @param covered that other */
export function giveCover({ data, envelope: { actor } }: GiveCover, staff: Staff, covered: Staff): Draft<StaffEvent> {
  const { staffId, forId, from, lastDay, because } = data;
  const grants = mayBeGiven(staff, staffId, actor);
  if (forId === staffId) throw refusal('for-themselves', 'forId');
  refuseUnlessFree(grants, coverKey(forId), { from, lastDay });
  if (!mayActFor(organisationsOf(staff, data), organisationsOf(covered, data)))
    throw refusal('of-another-organisation', 'forId');
  return { type: 'CoverGiven', data: { forId, from, lastDay, givenById: actor.id }, personal: { because } };
}

/** Who awards a place does not offer one, and no provider reads the council's records: whoever is of none yet may be the council's. */
const mayActFor = (own: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
  [...theirs].every((each) => own.has(each) || (each === COUNCIL && own.size === 0));

const organisationsOf = (staff: Staff, days: Days): ReadonlySet<string> =>
  new Set(
    (staff.phase === 'entered' ? staff.grants : [])
      .filter((grant) => grant.standing !== 'declined' && overlap(grant, days))
      .flatMap(({ what }) => organisationOf(what) ?? []),
  );
