/** Asked of whoever keeps children's records: the service that holds this one; null when nobody does. */
export abstract class HoldersOfRecords {
  abstract of(childId: string): Promise<string | null>;
}
