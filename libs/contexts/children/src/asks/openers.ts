/** Asked of whoever knows people and the table of who may what, before somebody is named who may open a protected address. */
export abstract class Openers {
  /** Of these people, those who could open it in this child’s record today once they are named, though they be asked why. */
  abstract among(childId: string, people: readonly string[]): Promise<ReadonlySet<string>>;
}
