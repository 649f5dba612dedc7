import type { ClosedDaysFound } from '#contexts/calendars';

/**
 * A placement goes by the council’s calendar, wherever its marks are looked for: a provider has none of its own, and two pages that
 * went by different ones would count different sessions (ADR 70).
 */
export const OF_PLACEMENTS = { urn: null } as const;

/** Of whoever may not see the calendars, as if none were known. */
export const NO_CALENDAR: ClosedDaysFound = { closed: [], isKnown: false };
