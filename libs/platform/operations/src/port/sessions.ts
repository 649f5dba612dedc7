import type { SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';

/**
 * A person who signed in, until one of its two ends. `id` is the SHA-256, in hex, of the secret that the browser holds:
 * whoever reads the store cannot sign in with what stands there. `kept` is what the browser must not carry itself.
 */
export type Session = Readonly<{
  id: string;
  person: string;
  startedAt: Instant;
  /** Where it ends if nothing is asked meanwhile. */
  idleEndsAt: Instant;
  /** Where it ends in any case. */
  endsAt: Instant;
  kept: SealedAt | null;
}>;

/** Who is signed in. A session that is over is found by nobody; its row waits until whoever ends its key forgets it. */
export abstract class Sessions {
  /** Durable when it answers; an id that is there already changes nothing. */
  abstract start(session: Session): Promise<void>;

  abstract find(id: string): Promise<Session | null>;

  /** Moves the idle end on: never back, never past the end. @returns null when it is over */
  abstract prolong(id: string, idleEndsAt: Instant): Promise<Session | null>;

  /** Puts in place of what was kept. @returns false when it is over */
  abstract keep(id: string, kept: SealedAt | null): Promise<boolean>;

  /** Idempotent: what is over stays over. */
  abstract end(id: string): Promise<void>;

  /** Ends every session of a person, on every server. @returns how many it ended now */
  abstract endAllOf(person: string): Promise<number>;

  /** Ids of those that are over and not yet forgotten, in the order of their ids. */
  abstract over(limit: number): Promise<readonly string[]>;

  /** Deletes the rows of those that are over; one that runs stays. */
  abstract forget(ids: readonly string[]): Promise<void>;
}
