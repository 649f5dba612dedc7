import { commandRoute, OpensAtFirst } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { AskToMerge } from './ask-to-merge.ts';

export const AskToMergeController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/merges',
  sends: AskToMerge,
  request: SaidWhyRequest,
  summary:
    'Ask for this record and another of the same child to become one, and the child to go on under the other; a second person confirms it',
  also: [OpensAtFirst('/children/:childId/possible-duplicates')],
});
