import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../said-why.request.ts';
import { ReopenRecord } from './reopen-record.ts';

export const ReopenRecordController = commandRoute({
  tag: 'children',
  path: 'children/:childId/reopenings',
  sends: ReopenRecord,
  request: SaidWhyRequest,
  summary: 'Reopen a closed record: the service works with the child again',
});
