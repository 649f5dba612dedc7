export { calendars } from './calendars.module.ts';
export { ClosureRequest } from './calendar/closure.request.ts';
export { CorrectClosureRequest } from './calendar/correct-closure/correct-closure.request.ts';
export { CorrectTermDatesRequest } from './calendar/correct-term-dates/correct-term-dates.request.ts';
export { RecordTermDatesRequest } from './calendar/record-term-dates/record-term-dates.request.ts';
export { VoidCalendarEntryRequest } from './calendar/void-calendar-entry/void-calendar-entry.request.ts';
export type {
  CalendarFound,
  CalendarsFound,
  ClosureEntry,
  SchoolYearEntry,
  SchoolYearShown,
} from './views/school-calendars/calendar-answer.ts';
export { FindCalendar } from './views/school-calendars/find-calendar.query.ts';
export { FindCalendars } from './views/school-calendars/find-calendars.query.ts';
export * from './pure/index.ts';
