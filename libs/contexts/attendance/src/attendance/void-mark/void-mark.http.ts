import { commandRoute } from '#nest/web';
import { VoidMarkRequest } from './void-mark.request.ts';
import { VoidMark } from './void-mark.ts';

export const VoidMarkController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/marks/:markId/voids',
  sends: VoidMark,
  request: VoidMarkRequest,
  summary: 'Take back a mark recorded in error; the session may then be marked anew',
});
