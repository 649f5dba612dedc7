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
}
