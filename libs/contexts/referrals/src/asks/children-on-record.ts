/** A child as a referral needs to know it, with the event that says so. */
export type ChildOnRecord = Readonly<{
  owningService: 'sen' | 'exclusions';
  registration: string;
  /** Nothing new is recorded of the child. */
  isClosed: boolean;
}>;

/** Asked before a referral is submitted; answered in libs/processes/answers from what holds the children's records. */
export abstract class ChildrenOnRecord {
  /** @returns null when there is no such child, or its personal data was destroyed */
  abstract of(childId: string): Promise<ChildOnRecord | null>;
}
