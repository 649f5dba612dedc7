import { commandRoute } from '#nest/web';
import { ClosureRequest } from '../closure.request.ts';
import { RecordClosure } from './record-closure.ts';

export const RecordClosureController = commandRoute({
  tag: 'calendars',
  path: 'calendars/:calendarId/closures',
  sends: RecordClosure,
  request: ClosureRequest,
  summary: 'Record that schools are closed, or were, on days of a term',
});
