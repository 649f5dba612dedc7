import { commandRoute } from '#nest/web';
import { VoidCircumstanceRequest } from './void-circumstance.request.ts';
import { VoidCircumstance } from './void-circumstance.ts';

export const VoidCircumstanceController = commandRoute({
  tag: 'children',
  path: 'children/:childId/circumstances/:changeId/voids',
  sends: VoidCircumstance,
  request: VoidCircumstanceRequest,
  summary: 'Take back a change of how the child lives and learns recorded in error',
});
