/** What a child is called, as its record says today. */
export type ChildCalled = Readonly<{ givenNames: string; familyName: string | null }>;

/** Asked for whoever opens a referral: whose it is. */
export abstract class ChildrenCalled {
  /** @returns null where no name opens any more, or none can be read */
  abstract of(childId: string): Promise<ChildCalled | null>;
}
