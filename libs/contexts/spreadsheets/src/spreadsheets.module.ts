import { context } from '#platform/context';
import { CheckListHandler } from './check-list/check-list.handler.ts';
import { CheckListJob } from './check-list/check-list-job.service.ts';
import { FindListHandler } from './following/find-list.query.ts';
import { FindListsHandler } from './following/find-lists.query.ts';
import { RecordListHandler } from './record-list/record-list.handler.ts';
import { RecordListJob } from './record-list/record-list-job.service.ts';

/** Lists of children that somebody brings in: read, looked through, and put on record. */
export const spreadsheets = context({
  name: 'spreadsheets',
  routes: [],
  handlers: [CheckListHandler, RecordListHandler, FindListHandler, FindListsHandler],
  jobs: [CheckListJob, RecordListJob],
});
