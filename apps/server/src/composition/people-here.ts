import type { PeopleActing, PersonActing, StandingsOfPeople } from '#contexts/people';
import { DevelopmentSignIn, type TokenVerifier } from '#platform/identity';

/**
 * Who works here, with what they may act as today: by the register of people; whoever is not on it, in a demonstration, by the
 * list of its sign-in, which is what they are let in by.
 */
export class PeopleHere {
  readonly #listed: readonly PersonActing[];

  constructor(
    private readonly acting: Pick<PeopleActing, 'as'>,
    private readonly standings: Pick<StandingsOfPeople, 'of'>,
    verifier?: TokenVerifier,
  ) {
    const people = verifier instanceof DevelopmentSignIn ? verifier.people : [];
    this.#listed = people.map(({ id, name, role, team, organisation }) => ({
      ...{ name, actor: { id, role, team, organisation, onBehalfOf: null } },
    }));
  }

  /** By the roles that come with the service. */
  async as(roles: readonly string[]): Promise<readonly PersonActing[]> {
    const listed = this.#listed.filter(({ actor }) => roles.includes(actor.role));
    const onRegister = await Promise.all(listed.map(({ actor }) => this.standings.of(actor.id)));
    return [...(await this.acting.as(roles)), ...listed.filter((_, n) => onRegister[n] === null)];
  }

  /** Nothing of whom nobody knows. */
  async of(id: string): Promise<readonly PersonActing['actor'][]> {
    const standings = await this.standings.of(id);
    if (standings) return standings.map((standing) => ({ ...standing, id }));
    return this.#listed.flatMap(({ actor }) => (actor.id === id ? [actor] : []));
  }
}
