import type { CivilDate } from '#platform/time';

/** `unknown`: the register does not name it. Null: no register is there, so that nobody can tell. */
export type SchoolChosen =
  | Readonly<{
      name: string;
      closed: boolean;
      /** Between which ages it takes pupils; null where the register does not say. */
      ages?: Readonly<{ from: number; to: number }> | null;
    }>
  | 'unknown'
  | null;

/** Asked of whoever keeps the national register of schools, before a child is put on a school’s roll. */
export abstract class Schools {
  abstract of(urn: number, on: CivilDate): Promise<SchoolChosen>;
}
