import { commandRoute } from '#nest/web';
import { VoidClosingRequest } from './void-closing.request.ts';
import { VoidClosing } from './void-closing.ts';

export const VoidClosingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/closings/:closingId/voids',
  sends: VoidClosing,
  request: VoidClosingRequest,
  summary: 'Take back a closing recorded in error',
});
