import type { PeopleFound } from '#contexts/people';

/** For whom somebody may act: whoever else on the register is given a role that is not over. */
export const coverable = (people: PeopleFound['items'], staffId: string): PeopleFound['items'] =>
  people.filter(
    (each) =>
      each.staffId !== staffId &&
      each.grants.some(({ kind, standing }) => kind === 'role' && standing !== 'declined' && standing !== 'over'),
  );
