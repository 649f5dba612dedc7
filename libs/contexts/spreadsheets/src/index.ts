export { spreadsheets } from './spreadsheets.module.ts';
export { FeedPeople } from './asks/feed-people.ts';
export { SchoolsCalled } from './asks/schools-called.ts';
export { ChildrenOfRows } from './asks/children-of-rows.ts';
export { FindList } from './following/find-list.query.ts';
export { FindSavedColumns } from './saved-columns/find-saved-columns.query.ts';
export { FindLists } from './following/find-lists.query.ts';
export * from './pure/index.ts';
