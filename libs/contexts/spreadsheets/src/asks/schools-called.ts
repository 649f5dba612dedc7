/** A school of that name, with what tells it from another of the same. */
export type SchoolCalled = Readonly<{ urn: number; place: string | null }>;

/** Asked of whoever keeps the register of schools, for a list in which schools stand by their names. */
export abstract class SchoolsCalled {
  /** By each name, those that are called just so and are open. */
  abstract by(names: readonly string[]): Promise<ReadonlyMap<string, readonly SchoolCalled[]>>;
}
