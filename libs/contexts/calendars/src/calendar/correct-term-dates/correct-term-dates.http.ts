import { commandRoute } from '#nest/web';
import { CorrectTermDatesRequest } from './correct-term-dates.request.ts';
import { CorrectTermDates } from './correct-term-dates.ts';

export const CorrectTermDatesController = commandRoute({
  tag: 'calendars',
  path: 'calendars/:calendarId/school-years/:entryId/corrections',
  sends: CorrectTermDates,
  request: CorrectTermDatesRequest,
  summary: 'Restate a school year of a calendar, whole, as it was decided otherwise or should have been recorded',
});
