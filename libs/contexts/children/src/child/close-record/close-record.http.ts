import { commandRoute } from '#nest/web';
import { CloseRecordRequest } from '../closing-told.request.ts';
import { CloseRecord } from './close-record.ts';

export const CloseRecordController = commandRoute({
  tag: 'children',
  path: 'children/:childId/closings',
  sends: CloseRecord,
  request: CloseRecordRequest,
  summary: 'Close a record: the service works with the child no more',
});
