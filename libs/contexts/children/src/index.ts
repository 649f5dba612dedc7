export { children } from './children.module.ts';
export * from './child/child.events.ts';
export { RecordPossibleDuplicate } from './child/record-possible-duplicate/record-possible-duplicate.ts';
export { AskChildOnRecord, type ChildKnown } from './questions/child-on-record.query.ts';
export { AskChildrenSharingUpn } from './questions/children-sharing-upn.query.ts';
export { AskSchoolLeavingDate, type LeavingDateFound } from './questions/school-leaving-date.query.ts';
export { childRecord } from './views/child-record/child-record.ts';
export { SearchChildren, type ChildListed, type ChildrenFound } from './search-index/search-children.query.ts';
export { isEnoughOfAName } from './search-index/name-words.ts';
