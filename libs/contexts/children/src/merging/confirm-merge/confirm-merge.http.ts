import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { ConfirmMerge } from './confirm-merge.ts';

export const ConfirmMergeController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/merges/:askedId/confirmations',
  sends: ConfirmMerge,
  request: SaidWhyRequest,
  summary: 'Confirm, as another person, that two records are of one child: they are one from now on',
});
