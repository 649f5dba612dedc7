import type { Actor } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';

/** Of the session by which somebody acts. */
export type SignedInBy = Readonly<{
  /** By which the store knows it; nobody is let in by that. */
  id: string;
  /** As their organisation’s sign-in calls them, where it does. */
  name: string | null;
  /** Where it ends if nothing is asked meanwhile. */
  idleEndsAt: Instant;
  /** Where it ends in any case. */
  endsAt: Instant;
  /** That is in a quarter of an hour at most. */
  endsSoon: boolean;
  /** Seconds to each of both ends: whoever counts them down need not have the right time. */
  left: Readonly<{ idle: number; end: number }>;
}>;

const coveredBy = new WeakMap<Actor, string>();

/** For whom somebody acts, as the register calls them: known when they are let in. */
export const actsForSomebody = (actor: Actor, name: string): void => void coveredBy.set(actor, name);

/** Undefined where nobody is acted for, or nobody knows what they are called. */
export const forWhom = (actor: Actor): string | undefined => coveredBy.get(actor);

const sessions = new WeakMap<Actor, SignedInBy>();

/** Remembers it for as long as the request lives whose actor this is. */
export function inSession(actor: Actor, by: SignedInBy): Actor {
  sessions.set(actor, by);
  return actor;
}

/** Undefined for whoever acts by a token. */
export const sessionOf = (actor: Actor): SignedInBy | undefined => sessions.get(actor);
