export * from './port/keys.ts';
export * from './port/key-errors.ts';
export type * from './port/kept-keys.ts';
export * from './master-key/load-master-key.ts';
export * from './master-key/generate-master-key-file.ts';
export * from './destruction-list/destruction-list.ts';
export type * from './port/carried-table.ts';
