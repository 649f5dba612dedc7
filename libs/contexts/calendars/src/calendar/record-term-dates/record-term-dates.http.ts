import { commandRoute, OpensAtFirst } from '#nest/web';
import { RecordTermDatesRequest } from './record-term-dates.request.ts';
import { RecordTermDates } from './record-term-dates.ts';

export const RecordTermDatesController = commandRoute({
  tag: 'calendars',
  path: 'calendars',
  sends: RecordTermDates,
  request: RecordTermDatesRequest,
  summary: 'Record the terms, half-terms and INSET days of a school year, of the council or of one school',
  also: [OpensAtFirst('/calendars/:id')],
});
