import type { CivilDate } from '#platform/time';

/** `unknown`: the register does not name it. Null: no register is there, so that nobody can tell. */
export type SchoolReturnedTo = Readonly<{ name: string; closed: boolean }> | 'unknown' | null;

/** Asked of whoever keeps the national register of schools, before a return to one is planned. */
export abstract class SchoolsReturnedTo {
  abstract of(urn: number, on: CivilDate): Promise<SchoolReturnedTo>;
}
