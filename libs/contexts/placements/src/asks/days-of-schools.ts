import type { CalendarsKnown } from '#statutory-rules';

/** Asked of whoever keeps the school calendars, before a day is taken on which a child is expected somewhere. */
export abstract class SchoolDays {
  /** A school’s own years before the council’s. @param urn null: of whoever goes by the council’s calendar, as every placement does */
  abstract of(urn: number | null): Promise<CalendarsKnown>;
}
