import type { CivilDate } from '#platform/time';

/** Asked of whoever knows who works for the council, before a child is to be somebody’s. */
export abstract class CouncilOfficers {
  /** What somebody works as on that day. Null: nobody knows them here. */
  abstract rolesOf(staffId: string, on: CivilDate): Promise<readonly string[] | null>;

  /** With which teams somebody works then: of none where nobody knows. */
  abstract teamsOf(staffId: string, on: CivilDate): Promise<readonly string[]>;
}
