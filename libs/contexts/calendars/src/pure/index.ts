export * from '../calendar/calendar.events.ts';
export { calendarIdOf } from '../calendar/calendar.ts';
export { RecordTermDates } from '../calendar/record-term-dates/record-term-dates.ts';
export { RecordCalendarFile } from '../calendar/record-calendar-file/record-calendar-file.ts';
export { CorrectTermDates } from '../calendar/correct-term-dates/correct-term-dates.ts';
export { RecordClosure } from '../calendar/record-closure/record-closure.ts';
export { CorrectClosure } from '../calendar/correct-closure/correct-closure.ts';
export { VoidCalendarEntry } from '../calendar/void-calendar-entry/void-calendar-entry.ts';
export { schoolYearWords, termWords, yearOf } from '../calendar/year-words.ts';
