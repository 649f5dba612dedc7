export * from './child/child.events.ts';
export { RecordPossibleDuplicate } from './child/record-possible-duplicate/record-possible-duplicate.ts';
