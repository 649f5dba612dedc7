import { CaseWords } from '#contexts/oversight';
import { teamWords } from '#officer-ui';
import { DevelopmentSignIn, type TokenVerifier } from '#platform/identity';

/** Whose names the sign-in itself knows. */
export type PeopleKnown = readonly Readonly<{ id: string; name: string; does: string; role: string }>[];

/** The council’s own sign-in gives no names to the service. */
export const peopleOf = (verifier: TokenVerifier): PeopleKnown =>
  verifier instanceof DevelopmentSignIn ? verifier.people : [];

export class WordsOfCases extends CaseWords {
  override team = teamWords;
}
