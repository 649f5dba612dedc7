import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { AskSchoolDaysHandler } from './answers/school-days-known.query.ts';
import { calendarEvents } from './calendar/calendar.events.ts';
import { calendarIdOf, calendarStream } from './calendar/calendar.ts';
import { CorrectClosureController } from './calendar/correct-closure/correct-closure.http.ts';
import { CorrectClosure, correctClosure } from './calendar/correct-closure/correct-closure.ts';
import { CorrectTermDatesController } from './calendar/correct-term-dates/correct-term-dates.http.ts';
import { CorrectTermDates, correctTermDates } from './calendar/correct-term-dates/correct-term-dates.ts';
import { RecordCalendarFileController } from './calendar/record-calendar-file/record-calendar-file.http.ts';
import { RecordCalendarFileHandler } from './calendar/record-calendar-file/record-calendar-file.handler.ts';
import { RecordClosureController } from './calendar/record-closure/record-closure.http.ts';
import { RecordClosure, recordClosure } from './calendar/record-closure/record-closure.ts';
import { RecordTermDatesController } from './calendar/record-term-dates/record-term-dates.http.ts';
import { RecordTermDates, recordTermDates } from './calendar/record-term-dates/record-term-dates.ts';
import { VoidCalendarEntryController } from './calendar/void-calendar-entry/void-calendar-entry.http.ts';
import { VoidCalendarEntry, voidCalendarEntry } from './calendar/void-calendar-entry/void-calendar-entry.ts';
import { calendarYears } from './views/school-calendars/calendar-years.ts';
import { FindCalendarController } from './views/school-calendars/find-calendar.http.ts';
import { FindCalendarHandler } from './views/school-calendars/find-calendar.query.ts';
import { FindClosedDaysHandler } from './views/school-calendars/find-closed-days.query.ts';
import { FindCalendarsController } from './views/school-calendars/find-calendars.http.ts';
import { FindCalendarsHandler } from './views/school-calendars/find-calendars.query.ts';

const ofWhom = ({ urn }: RecordTermDates['data']): string => calendarIdOf(urn ?? null);

/** When schools are open: the council’s calendar, and those of schools with terms of their own. */
export const calendars = context({
  name: 'calendars',
  events: calendarEvents,
  views: [calendarYears],
  routes: [
    RecordTermDatesController,
    RecordCalendarFileController,
    CorrectTermDatesController,
    RecordClosureController,
    CorrectClosureController,
    VoidCalendarEntryController,
    FindCalendarsController,
    FindCalendarController,
  ],
  handlers: [
    handles(RecordTermDates, calendarStream, ofWhom, recordTermDates, { about: (_, listId) => ({ listId }) }),
    handles(CorrectTermDates, calendarStream, 'calendarId', correctTermDates),
    handles(RecordClosure, calendarStream, 'calendarId', recordClosure),
    handles(CorrectClosure, calendarStream, 'calendarId', correctClosure),
    handles(VoidCalendarEntry, calendarStream, 'calendarId', voidCalendarEntry),
    RecordCalendarFileHandler,
    FindCalendarsHandler,
    FindCalendarHandler,
    FindClosedDaysHandler,
    AskSchoolDaysHandler,
  ],
});
