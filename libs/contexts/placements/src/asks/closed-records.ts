/** Asked of whoever keeps the children’s records, before something new begins in one. */
export abstract class ClosedRecords {
  abstract isClosed(childId: string): Promise<boolean>;
}
