import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { PartRecords } from './part-records.ts';

export const PartRecordsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/possible-duplicates/:otherChildId/partings',
  sends: PartRecords,
  request: SaidWhyRequest,
  summary: 'Part two records that were made one: each is again as it was',
});
