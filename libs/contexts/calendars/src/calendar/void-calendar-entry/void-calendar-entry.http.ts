import { commandRoute } from '#nest/web';
import { VoidCalendarEntryRequest } from './void-calendar-entry.request.ts';
import { VoidCalendarEntry } from './void-calendar-entry.ts';

export const VoidCalendarEntryController = commandRoute({
  tag: 'calendars',
  path: 'calendars/:calendarId/entries/:entryId/voids',
  sends: VoidCalendarEntry,
  request: VoidCalendarEntryRequest,
  summary: 'Take back a school year or a closure of a calendar that was recorded in error',
});
