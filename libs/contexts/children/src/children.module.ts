import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { childStream } from './child/child.ts';
import { CorrectIdentityHandler } from './child/correct-identity/correct-identity.handler.ts';
import { CorrectIdentityController } from './child/correct-identity/correct-identity.http.ts';
import { DestroyPersonalDataController } from './child/destroy-personal-data/destroy-personal-data.http.ts';
import { DestroyPersonalData, destroyPersonalData } from './child/destroy-personal-data/destroy-personal-data.ts';
import {
  RecordPossibleDuplicate,
  recordPossibleDuplicate,
} from './child/record-possible-duplicate/record-possible-duplicate.ts';
import { RegisterChildHandler } from './child/register-child/register-child.handler.ts';
import { RegisterChildController } from './child/register-child/register-child.http.ts';
import { AskChildOnRecordHandler } from './questions/child-on-record.query.ts';
import { AskChildrenSharingUpnHandler } from './questions/children-sharing-upn.query.ts';
import { AskSchoolLeavingDateHandler } from './questions/school-leaving-date.query.ts';
import { ChildSearch } from './search-index/child-search.query.ts';
import { EventIndexer } from './search-index/event-indexer.query.ts';
import { SearchChildrenController } from './search-index/search-children.http.ts';
import { SearchChildrenHandler } from './search-index/search-children.query.ts';
import { UpnSearch } from './search-index/upn-search.handler.ts';
import { FindChildController } from './views/child-record/find-child.http.ts';
import { FindChildHandler } from './views/child-record/find-child.query.ts';
import { childEvents } from './child/child.events.ts';
import { childRecord } from './views/child-record/child-record.ts';

export const children = context({
  name: 'children',
  events: childEvents,
  views: [childRecord],
  routes: [
    RegisterChildController,
    SearchChildrenController,
    FindChildController,
    CorrectIdentityController,
    DestroyPersonalDataController,
  ],
  handlers: [
    RegisterChildHandler,
    CorrectIdentityHandler,
    handles(DestroyPersonalData, childStream, 'childId', destroyPersonalData),
    handles(RecordPossibleDuplicate, childStream, 'childId', recordPossibleDuplicate),
    FindChildHandler,
    SearchChildrenHandler,
    AskChildOnRecordHandler,
    AskChildrenSharingUpnHandler,
    AskSchoolLeavingDateHandler,
  ],
  services: [ChildSearch, EventIndexer, UpnSearch],
});
