import { commandRoute } from '#nest/web';
import { ShareRecordRequest } from './share-record.request.ts';
import { ShareRecord } from './share-record.ts';

export const ShareRecordController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sharings',
  sends: ShareRecord,
  request: ShareRecordRequest,
  summary: 'Share a record: another service reads it as its own, to a last day',
});
