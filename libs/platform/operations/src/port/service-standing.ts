import type { Instant } from '#platform/time';

/** A part of the store that was lost for good, as the operator said who let the service go on without it. */
export type Loss = Readonly<{
  part: 'events' | 'keys' | 'operations';
  /** By whom and why it was accepted, codes both. */
  by: string;
  reason: string;
  at: Instant;
}>;

/**
 * Whether this store serves. One that was put back from a backup does not know what the original did since: it is held
 * back, sending nothing out and letting nobody in from outside, until a person says that it is the one in use: for all,
 * or for one role first.
 */
export abstract class ServiceStanding {
  /** @param as the identity that the store was restored under */
  abstract holdBack(as: string): Promise<void>;

  /** @param role of people outside; without one, whether anything is held back: letters wait until nothing is */
  abstract isHeldBack(role?: string): Promise<boolean>;

  /**
   * @param role whose people may come in, while all else waits on; without one, all
   * @returns whether it was held back until now
   */
  abstract putIntoService(role?: string): Promise<boolean>;

  /** Kept for ever: what is missing since is told by it. */
  abstract noteLoss(loss: Loss): Promise<void>;

  /** In the order in which they were noted. */
  abstract losses(): Promise<readonly Loss[]>;
}
