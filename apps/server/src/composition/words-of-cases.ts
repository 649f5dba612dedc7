import { CaseWords } from '#contexts/oversight';
import { byWhom, teamWords } from '#officer-ui';
import type { Actor } from '#platform/event-sourcing';
import { DevelopmentSignIn, type TokenVerifier } from '#platform/identity';

/** Whose names the sign-in itself knows. */
export type PeopleKnown = readonly Readonly<{
  id: string;
  name: string;
  does: string;
  role: string;
  team?: string | null;
}>[];

/** The council’s own sign-in gives no names to the service. */
export const peopleOf = (verifier: TokenVerifier): PeopleKnown =>
  verifier instanceof DevelopmentSignIn ? verifier.people : [];

export class WordsOfCases extends CaseWords {
  override taker = (actor: Actor, name: string | null): string => `${name ?? actor.id}, ${byWhom(actor)}`;
  override team = teamWords;
}
