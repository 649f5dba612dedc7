import { commandRoute } from '#nest/web';
import { VoidChangeRequest } from './void-change.request.ts';
import { VoidChange } from './void-change.ts';

export const VoidChangeController = commandRoute({
  tag: 'children',
  path: 'children/:childId/changes/:changeId/voids',
  sends: VoidChange,
  request: VoidChangeRequest,
  summary: 'Take back a change of owning service, team, officer or rolls recorded in error',
});
