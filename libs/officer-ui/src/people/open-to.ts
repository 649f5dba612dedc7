import type { GrantShown, PersonFound } from '#contexts/people';

type Actor = Readonly<{ id: string; onBehalfOf: string | null }>;

/** What the decisions would refuse to this person is not offered to them. */
export function openTo(
  { id, onBehalfOf }: Actor,
  { staffId, grants, destruction }: Pick<PersonFound, 'staffId' | 'grants' | 'destruction'>,
) {
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
    mayEnd: ({ standing }: GrantShown): boolean => !destruction?.done && standing !== 'declined' && standing !== 'over',
  };
}
