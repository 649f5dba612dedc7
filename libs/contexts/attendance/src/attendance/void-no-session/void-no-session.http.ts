import { commandRoute } from '#nest/web';
import { VoidNoSessionRequest } from './void-no-session.request.ts';
import { VoidNoSession } from './void-no-session.ts';

export const VoidNoSessionController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/sessions-not-held/:entryId/voids',
  sends: VoidNoSession,
  request: VoidNoSessionRequest,
  summary: 'Take back that there was no session; a mark of it is awaited again',
});
