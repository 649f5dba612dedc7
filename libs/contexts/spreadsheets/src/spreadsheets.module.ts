import { context } from '#platform/context';
import { CheckListHandler } from './check-list/check-list.handler.ts';
import { CheckListJob } from './check-list/check-list-job.service.ts';
import { FindListHandler } from './following/find-list.query.ts';
import { FindListsHandler } from './following/find-lists.query.ts';
import { PutListAwayHandler } from './put-list-away/put-list-away.handler.ts';
import { RecordListHandler } from './record-list/record-list.handler.ts';
import { AllSavedColumns } from './saved-columns/all-saved-columns.service.ts';
import { FindSavedColumnsController } from './saved-columns/find-saved-columns.http.ts';
import { FindSavedColumnsHandler } from './saved-columns/find-saved-columns.query.ts';
import { savedColumnsEvents } from './saved-columns/saved-columns.events.ts';
import { SaveListColumnsHandler } from './saved-columns/save-list-columns/save-list-columns.handler.ts';
import { SaveListColumnsController } from './saved-columns/save-list-columns/save-list-columns.http.ts';
import { TakeInFeedJob } from './feeds/take-in-feed-job.service.ts';
import { RecordListJob } from './record-list/record-list-job.service.ts';

/** Lists of children that somebody brings in: read, looked through, and put on record. */
export const spreadsheets = context({
  name: 'spreadsheets',
  events: savedColumnsEvents,
  routes: [FindSavedColumnsController, SaveListColumnsController],
  handlers: [
    CheckListHandler,
    RecordListHandler,
    PutListAwayHandler,
    FindListHandler,
    FindListsHandler,
    SaveListColumnsHandler,
    FindSavedColumnsHandler,
  ],
  jobs: [CheckListJob, RecordListJob, TakeInFeedJob],
  services: [AllSavedColumns],
});
