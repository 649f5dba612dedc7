import type { Instant } from '#platform/time';

/**
 * The right to run something alone until `expiresAt`. `fence` grows with each new holder, so that one who slept through
 * the end of a lease can be told from the next.
 */
export type Lease = Readonly<{ name: string; holder: string; fence: number; expiresAt: Instant }>;

/** Keeps one runner per view, and per process, when several servers run. Servers' clocks must agree within seconds. */
export abstract class Leases {
  /** Takes a free or expired lease; the same holder's own is prolonged. @returns null when another holds it */
  abstract acquire(name: string, holder: string, forMs: number): Promise<Lease | null>;

  /** @returns null when it was lost: stop at once */
  abstract renew(lease: Lease, forMs: number): Promise<Lease | null>;

  /** Gives it back early; does nothing to a lease that was lost. */
  abstract release(lease: Lease): Promise<void>;
}
