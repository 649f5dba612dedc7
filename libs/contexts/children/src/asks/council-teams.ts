import type { CivilDate } from '#platform/time';

/** Asked of whoever knows which teams the council’s services have, before a team is to work with a child. */
export abstract class CouncilTeams {
  /** Null: the council has no such team on that day. */
  abstract serviceOf(team: string, on: CivilDate): string | null;
}
