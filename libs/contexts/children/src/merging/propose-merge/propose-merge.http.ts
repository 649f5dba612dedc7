import { commandRoute, OpensAtFirst } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { ProposeMerge } from './propose-merge.ts';

export const ProposeMergeController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/merges',
  sends: ProposeMerge,
  request: SaidWhyRequest,
  summary:
    'Ask for this record and another of the same child to become one, and the child to go on under the other; a second person confirms it',
  also: [OpensAtFirst('/children/:childId/possible-duplicates')],
});
