export * from './changes-ahead.ts';
export * from './deadline.ts';
export * from './due-list.ts';
export type { Computing, Untold } from './compute-due.ts';
export * from './due-list-keeper.ts';
