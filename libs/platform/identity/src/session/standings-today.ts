import type { Actor } from '#platform/event-sourcing';

/** What somebody may act as; `onBehalfOf` is for whom, if it is not their own. */
export type Standing = Omit<Actor, 'id'>;

/** A register of people, where there is one: whoever stands on it is what it says today, whatever their provider says. */
export abstract class Standings {
  /** Null: they are not on it. */
  abstract of(personId: string): Promise<readonly Standing[] | null>;

  /** Null: it does not say. */
  abstract nameOf(personId: string): Promise<string | null>;
}

export const sameStanding = (one: Standing, other: Standing): boolean =>
  one.role === other.role &&
  one.team === other.team &&
  one.organisation === other.organisation &&
  one.onBehalfOf === other.onBehalfOf &&
  one.ownRole === other.ownRole;
