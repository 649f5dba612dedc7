import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { DeclineMerge } from './decline-merge.ts';

export const DeclineMergeController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/merges/:askedId/declinations',
  sends: DeclineMerge,
  request: SaidWhyRequest,
  summary: 'Leave two records as they are: decline that they become one, or ask for it no longer',
});
