import { commandRoute } from '#nest/web';
import { CorrectReopeningRequest } from './correct-reopening.request.ts';
import { CorrectReopening } from './correct-reopening.ts';

export const CorrectReopeningController = commandRoute({
  tag: 'children',
  path: 'children/:childId/reopenings/:reopeningId/corrections',
  sends: CorrectReopening,
  request: CorrectReopeningRequest,
  summary: 'Put right why a record was reopened',
});
