import type { PeopleFound } from '#contexts/people';

type OnRegister = PeopleFound['items'][number];

/** For whom somebody may act: whoever else on the register is given a role, of the same organisation, that is not over. */
export function coverable(people: PeopleFound['items'], staffId: string): PeopleFound['items'] {
  const own = organisationsOf(people.find((each) => each.staffId === staffId));
  return people.filter((each) => {
    const theirs = [...organisationsOf(each)];
    if (each.staffId === staffId || theirs.length === 0) return false;
    return theirs.every((organisation) => own.has(organisation) || (own.size === 0 && organisation === 'council'));
  });
}

const organisationsOf = (person: OnRegister | undefined): ReadonlySet<string> =>
  new Set(
    (person?.grants ?? [])
      .filter(({ kind, standing }) => kind === 'role' && standing !== 'declined' && standing !== 'over')
      .flatMap(({ organisation }) => organisation ?? []),
  );
