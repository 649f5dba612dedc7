import { CouncilTeams } from '#contexts/children';
import { serviceOn, teamsOfServices } from './teams-of-services.ts';

/** Which teams the council has, as its configuration names them. */
export class TeamsOfTheConfiguration extends CouncilTeams {
  readonly #teams = teamsOfServices();

  override serviceOf: CouncilTeams['serviceOf'] = (team, on) => serviceOn(this.#teams, team, on);
}
