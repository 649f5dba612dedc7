import type { ClosedDaysFound } from '#contexts/calendars';

/** Of whoever may not see the calendars, as if none were known. */
export const NO_CALENDAR: ClosedDaysFound = { closed: [], isKnown: false };
