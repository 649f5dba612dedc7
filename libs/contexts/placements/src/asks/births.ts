import type { CivilDate } from '#platform/time';

/** When a child was born, and the event that says so: what rests on the date cites it. */
export type Birth = Readonly<{ bornOn: CivilDate; sourceEventId: string }>;

/** Asked of whoever keeps dates of birth. Null: the child's personal data was destroyed. */
export abstract class Births {
  abstract of(childId: string): Promise<Birth | null>;
}
