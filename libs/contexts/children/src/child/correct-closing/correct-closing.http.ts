import { commandRoute } from '#nest/web';
import { CorrectClosingRequest } from '../closing-told.request.ts';
import { CorrectClosing } from './correct-closing.ts';

export const CorrectClosingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/closings/:closingId/corrections',
  sends: CorrectClosing,
  request: CorrectClosingRequest,
  summary: 'Restate a closing as it should have been recorded',
});
