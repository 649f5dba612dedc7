export { TAKE_IN_FEED, type FeedGiven, type FeedTaken } from '../feeds/feed-given.ts';
export { CheckList } from '../check-list/check-list.ts';
export { fieldNames, listFields, mayStandTwice, type Columns } from '../children-list/columns.ts';
export { listParts, type ListBrought, type ListFound, type ListPart } from '../following/list-found.ts';
export {
  decisions,
  KEPT_DAYS,
  sumOf,
  tellsMore,
  unsaidIn,
  type Decision,
  type DoneKept,
  type HeadKept,
  type SummaryKept,
} from '../list-kept.ts';
export type { LeftOut } from '../children-list/columns-left-out.ts';
export { SaveListColumns } from '../saved-columns/save-list-columns/save-list-columns.ts';
export { PutListAway } from '../put-list-away/put-list-away.ts';
export { RecordList } from '../record-list/record-list.ts';
export { columnName, MOST_ROWS, type FaultOfFile } from '../sheet/cell.ts';
