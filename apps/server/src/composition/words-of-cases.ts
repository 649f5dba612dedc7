import { CaseWords } from '#contexts/oversight';
import { teamWords } from '#officer-ui';
import { DevelopmentSignIn, type TokenVerifier } from '#platform/identity';

/** Whose names this service knows. */
export type PeopleKnown = readonly Readonly<{ id: string; name: string; role: string }>[];

/** The council’s own sign-in gives no names to the service. */
export const peopleOf = (verifier: TokenVerifier): PeopleKnown =>
  verifier instanceof DevelopmentSignIn ? verifier.people : [];

export class WordsOfCases extends CaseWords {
  readonly #names: ReadonlyMap<string, string>;

  constructor(people: PeopleKnown) {
    super();
    this.#names = new Map(people.map(({ id, name }) => [id, name]));
  }

  override officer = (id: string): string => this.#names.get(id) ?? id;
  override team = teamWords;
}
