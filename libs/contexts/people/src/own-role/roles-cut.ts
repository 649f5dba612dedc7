import { OF_AN_ORGANISATION, rolesGiven, type RoleGivenAs } from '../staff/roles-given.ts';

/** From which a role of the council's own may be cut: those of its own people. */
export const rolesCut = rolesGiven.filter((role) => !OF_AN_ORGANISATION.includes(role)) as [
  RoleGivenAs,
  ...RoleGivenAs[],
];

export const isShipped = (role: string): role is RoleGivenAs => rolesGiven.some((each) => each === role);
