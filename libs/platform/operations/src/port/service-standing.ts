/**
 * Whether this store serves. One that was put back from a backup does not know what the original did since: it is held
 * back, sending nothing out and letting nobody in from outside, until a person says that it is the one in use.
 */
export abstract class ServiceStanding {
  /** @param as the identity that the store was restored under */
  abstract holdBack(as: string): Promise<void>;

  abstract isHeldBack(): Promise<boolean>;

  /** @returns whether it was held back until now */
  abstract putIntoService(): Promise<boolean>;
}
