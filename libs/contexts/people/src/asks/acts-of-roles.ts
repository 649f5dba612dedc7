/** Something that a role may do, as the table of authority has it. */
export type ActOfRole = Readonly<{
  act: string;
  words: string;
  /** Of what part of the work it is, in words. */
  area: string;
  /** Other acts of the role without which the pages for this one are closed. */
  needs: readonly string[];
  /** How far it goes with it, and how much further for a reason that is kept; by the names of the table's scopes. */
  within: string;
  withReason: string | null;
}>;

/** What each role that comes with the service may do: the table of authority, which no context knows. */
export abstract class ActsOfRoles {
  abstract of(role: string): readonly ActOfRole[];
}
