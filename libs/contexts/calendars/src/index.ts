export { AskSchoolDays } from './answers/school-days-known.query.ts';
export { calendars } from './calendars.module.ts';
export { ClosureRequest } from './calendar/closure.request.ts';
export { CorrectClosureRequest } from './calendar/correct-closure/correct-closure.request.ts';
export { CorrectTermDatesRequest } from './calendar/correct-term-dates/correct-term-dates.request.ts';
export { calendarRead } from './calendar/record-calendar-file/calendar-read.ts';
export { RecordCalendarFileRequest } from './calendar/record-calendar-file/record-calendar-file.request.ts';
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
export { FindClosedDays, type ClosedDaysFound } from './views/school-calendars/find-closed-days.query.ts';
export { calendarYears } from './views/school-calendars/calendar-years.ts';
export { closedDays } from './views/school-calendars/closed-days.ts';
export { daysKnownOf } from './views/school-calendars/days-known.service.ts';
export * from './pure/index.ts';
