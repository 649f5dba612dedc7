export * from './changes-ahead.ts';
export * from './deadline.ts';
export * from './due-list.ts';
export type { Computing } from './compute-due.ts';
export { momentOf, type Untold } from './moment-of.ts';
export * from './due-list-keeper.ts';
