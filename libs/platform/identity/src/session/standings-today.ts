import type { Actor } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** What somebody may act as; `onBehalfOf` is for whom, if it is not their own. */
export type Standing = Omit<Actor, 'id'>;

/** Since when and until when it is so; no last day: until somebody ends it. */
export type StandingWithDays = Readonly<{ standing: Standing; from: CivilDate; lastDay: CivilDate | null }>;

/** A register of people, where there is one: whoever stands on it is what it says today, whatever their provider says. */
export abstract class Standings {
  /** Null: they are not on it. */
  abstract of(personId: string): Promise<readonly Standing[] | null>;

  /** The same, each with the days that the register says. */
  abstract daysOf(personId: string): Promise<readonly StandingWithDays[] | null>;

  /** Null: it does not say. */
  abstract nameOf(personId: string): Promise<string | null>;
}

export const sameStanding = (one: Standing, other: Standing): boolean =>
  one.role === other.role &&
  one.team === other.team &&
  one.organisation === other.organisation &&
  one.onBehalfOf === other.onBehalfOf &&
  one.ownRole === other.ownRole;
