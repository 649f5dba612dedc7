import type { Instant } from '#platform/time';

/**
 * The right to run something alone until `expiresAt`. `fence` grows with each new holder, so that one who slept through
 * the end of a lease can be told from the next.
 */
export type Lease = Readonly<{ name: string; holder: string; fence: number; expiresAt: Instant }>;

/** How names begin of leases that say that a server is here: each has one, so that nobody takes its stores for idle. */
export const HERE = 'server-here';

/** Keeps one runner per view, and per process, when several servers run: by the time of whoever keeps the leases. */
export abstract class Leases {
  /** Takes a free or expired lease; the same holder's own is prolonged. @returns null when another holds it */
  abstract acquire(name: string, holder: string, forMs: number): Promise<Lease | null>;

  /** Prolongs what one server holds, in one go. @returns those that it still has; of the others: stop at once */
  abstract renew(leases: readonly Lease[], forMs: number): Promise<readonly Lease[]>;

  /** Gives it back early; does nothing to a lease that was lost. */
  abstract release(lease: Lease): Promise<void>;

  /** By name, who holds what now: so that whoever waits for many asks for none of them in vain. */
  abstract taken(): Promise<ReadonlyMap<string, string>>;
}
