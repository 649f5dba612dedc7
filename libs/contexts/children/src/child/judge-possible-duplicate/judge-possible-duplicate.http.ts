import { commandRoute } from '#nest/web';
import { JudgePossibleDuplicateRequest } from './judge-possible-duplicate.request.ts';
import { JudgePossibleDuplicate } from './judge-possible-duplicate.ts';

export const JudgePossibleDuplicateController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/judgements',
  sends: JudgePossibleDuplicate,
  request: JudgePossibleDuplicateRequest,
  summary: 'Say whether two records that are alike are of two children; it is recorded on both',
});
