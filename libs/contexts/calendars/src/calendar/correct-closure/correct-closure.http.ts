import { commandRoute } from '#nest/web';
import { CorrectClosureRequest } from './correct-closure.request.ts';
import { CorrectClosure } from './correct-closure.ts';

export const CorrectClosureController = commandRoute({
  tag: 'calendars',
  path: 'calendars/:calendarId/closures/:entryId/corrections',
  sends: CorrectClosure,
  request: CorrectClosureRequest,
  summary: 'Restate on which days schools were closed, and why',
});
