import { RemovedEntryRequest } from '#platform/web';
import { commandRoute } from '#nest/web';
import { RemoveCircumstance } from './remove-circumstance.ts';

export const RemoveCircumstanceController = commandRoute({
  tag: 'children',
  path: 'children/:childId/circumstances/:changeId/removals',
  sends: RemoveCircumstance,
  request: RemovedEntryRequest,
  summary: 'Remove, for good, what was told of another child on this one’s record',
});
