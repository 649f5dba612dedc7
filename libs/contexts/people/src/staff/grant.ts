import { refusals, type Command } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { DetailsGround } from './staff.events.ts';

/** A role, or cover for another, with its days; the last is one of them. */
export type Grant = Readonly<{
  id: string;
  /** The same for the same thing: it is not given twice for one day. */
  what: string;
  givenById: string;
  from: CivilDate;
  lastDay: CivilDate | null;
  standing: 'waits' | 'confirmed' | 'declined';
}>;

/** What decisions need to know of somebody on the register: never who it is. */
export type Staff =
  | Readonly<{ phase: 'unknown' }>
  | Readonly<{
      phase: 'entered';
      grants: readonly Grant[];
      /** By whom it was proposed that their details be destroyed, while it waits. */
      destruction: Readonly<{ proposedById: string; ground: DetailsGround }> | null;
    }>
  | Readonly<{ phase: 'destroyed' }>;
export type Entered = Extract<Staff, { phase: 'entered' }>;

const refusal = refusals({
  'not-entered': 'This person is not on the register of people.',
  'details-destroyed': 'The details of this person are destroyed: nothing more can be recorded of them.',
  'not-to-yourself': 'Nobody gives anything to themselves: ask another who may.',
  'not-from-yourself': 'You gave this: another confirms it.',
  'ends-before-it-begins': 'The last day is before the first.',
  'given-already': 'This is given already for some of these days, or waits to be confirmed.',
  'no-such-grant': 'Nothing of this kind was given to this person.',
  'not-waiting': 'This was confirmed or declined already.',
});

export type Days = Readonly<{ from: CivilDate; lastDay: CivilDate | null }>;
export type By = Command<unknown>['envelope']['actor'];

/** @throws Refusal */
export function onTheRegister(staff: Staff): Entered {
  if (staff.phase === 'unknown') throw refusal('not-entered');
  if (staff.phase === 'destroyed') throw refusal('details-destroyed');
  return staff;
}

/** Whoever acts for another is that other, too. */
export const isBy = ({ id, onBehalfOf }: By, person: string): boolean => id === person || onBehalfOf === person;

/** @throws Refusal @returns what they were given so far */
export function mayBeGiven(staff: Staff, to: string, actor: By): readonly Grant[] {
  const { grants } = onTheRegister(staff);
  if (isBy(actor, to)) throw refusal('not-to-yourself');
  return grants;
}

/** @throws Refusal the days are none, or some have it already */
export function refuseUnlessFree(grants: readonly Grant[], what: string, days: Days): void {
  if (days.lastDay !== null && days.lastDay < days.from) throw refusal('ends-before-it-begins', 'lastDay');
  const same = grants.filter((grant) => grant.what === what && grant.standing !== 'declined');
  if (same.some((grant) => overlap(grant, days))) throw refusal('given-already');
}

export const overlap = (one: Days, other: Days): boolean =>
  (one.lastDay === null || other.from <= one.lastDay) && (other.lastDay === null || one.from <= other.lastDay);

/** @throws Refusal @returns what waits for somebody else than its giver and its receiver */
export function waitingFor(staff: Staff, to: string, grantId: string, actor: By): Grant {
  const grants = mayBeGiven(staff, to, actor);
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw refusal('no-such-grant');
  if (grant.standing !== 'waits') throw refusal('not-waiting');
  if (isBy(actor, grant.givenById)) throw refusal('not-from-yourself');
  return grant;
}

/** @throws Refusal */
export function grantOf(staff: Staff, grantId: string): Grant {
  const grant = onTheRegister(staff).grants.find(({ id }) => id === grantId);
  if (!grant) throw refusal('no-such-grant');
  return grant;
}

export const holdsOn = ({ from, lastDay, standing }: Pick<Grant, 'from' | 'lastDay' | 'standing'>, day: CivilDate) =>
  standing === 'confirmed' && from <= day && (lastDay === null || day <= lastDay);
