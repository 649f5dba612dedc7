import { commandRoute } from '#nest/web';
import { RemoveMarkRequest } from './remove-mark.request.ts';
import { RemoveMark } from './remove-mark.ts';

export const RemoveMarkController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/marks/:markId/removals',
  sends: RemoveMark,
  request: RemoveMarkRequest,
  summary: 'Remove a mark given to the wrong child, for good; the session may then be marked anew',
});
