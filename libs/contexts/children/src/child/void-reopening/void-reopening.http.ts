import { commandRoute } from '#nest/web';
import { VoidReopeningRequest } from './void-reopening.request.ts';
import { VoidReopening } from './void-reopening.ts';

export const VoidReopeningController = commandRoute({
  tag: 'children',
  path: 'children/:childId/reopenings/:reopeningId/voids',
  sends: VoidReopening,
  request: VoidReopeningRequest,
  summary: 'Take back a reopening recorded in error',
});
