import { commandRoute } from '#nest/web';
import { VoidWhereaboutsRequest } from './void-whereabouts.request.ts';
import { VoidWhereabouts } from './void-whereabouts.ts';

export const VoidWhereaboutsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/whereabouts/:changeId/voids',
  sends: VoidWhereabouts,
  request: VoidWhereaboutsRequest,
  summary: 'Take back what was said in error of where the child is',
});
