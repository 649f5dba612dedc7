import { commandRoute, OpensAtFirst, Takes } from '#nest/web';
import { RecordCalendarFileRequest } from './record-calendar-file.request.ts';
import { RecordCalendarFile } from './record-calendar-file.ts';

export const RecordCalendarFileController = commandRoute({
  tag: 'calendars',
  path: 'calendar-files',
  sends: RecordCalendarFile,
  request: RecordCalendarFileRequest,
  summary: 'Record the school years of a CSV or iCalendar file, all that are new or none',
  also: [OpensAtFirst('/calendars/:id'), Takes({ kib: 256 })],
});
