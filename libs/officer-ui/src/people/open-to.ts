import type { GrantShown, PersonFound } from '#contexts/people';

type Actor = Readonly<{ id: string; onBehalfOf: string | null }>;

/** What the decisions would refuse to this person is not offered to them. */
export function openTo({ id, onBehalfOf }: Actor, { staffId }: Pick<PersonFound, 'staffId'>) {
  const isMe = (person: string) => person === id || person === onBehalfOf;
  return {
    /** Nobody gives anything to themselves. */
    mayGive: !isMe(staffId),
    /** Two people: neither who gave it, nor whom it is for. */
    mayDecide: ({ standing, given }: GrantShown): boolean =>
      standing === 'waits' && !isMe(staffId) && !isMe(given.by.id),
    mayEnd: ({ standing }: GrantShown): boolean => standing !== 'declined' && standing !== 'over',
  };
}
