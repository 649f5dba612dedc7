import type { GrantShown, PersonFound } from '#contexts/people';
import { whyNotTheirs } from '#pure/people';
import type { Actor } from '../words/wording.ts';

/** Why it is another who ends it; null: this person does. */
export const whyNotEnded = ({ kind, role, ownRole, team, given }: GrantShown, actor: Actor) =>
  whyNotTheirs({ kind, role: ownRole ?? role, team, givenById: given.by.id }, actor);

/** What the decisions would refuse to this person is not offered to them. */
export function openTo(
  actor: Actor,
  { staffId, grants, destruction }: Pick<PersonFound, 'staffId' | 'grants' | 'destruction'>,
) {
  const { id, onBehalfOf } = actor;
  const isMe = (person: string) => person === id || person === onBehalfOf;
  const isThere = !isMe(staffId) && !destruction?.done;
  const hasLeft = grants.every(({ standing }) => standing === 'declined' || standing === 'over');
  return {
    /** Nobody gives anything to themselves. */
    mayGive: isThere,
    mayChangeDetails: isThere,
    mayProposeToDestroy: isThere && hasLeft && destruction === null,
    /** Two people, neither of whom it is of. */
    mayDestroy: isThere && hasLeft && destruction !== null && !isMe(destruction.proposed.by.id),
    mayKeep: destruction !== null && !destruction.done,
    /** Two people: neither who gave it, nor whom it is for. */
    mayDecide: ({ standing, given }: GrantShown): boolean => standing === 'waits' && isThere && !isMe(given.by.id),
    mayEnd: (grant: GrantShown): boolean =>
      !destruction?.done && !['declined', 'over'].includes(grant.standing) && whyNotEnded(grant, actor) === null,
  };
}
